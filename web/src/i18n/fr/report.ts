import type { report as en } from '../en/report.ts'

export const report = {
  'report.open': 'Rapport',
  'report.back': 'Retour aux constats',
  'report.contents': 'Dans ce rapport',
  'report.print': 'Imprimer ou enregistrer en PDF',
  'report.docx': 'Télécharger en DOCX',
  'report.docx.failed': 'Le fichier n’a pas pu être fait. Rien n’est perdu des données.',
  'report.language': 'Langue du rapport',
  'report.making': 'Le rapport se dessine…',
  'report.table': 'Tableau : {caption}',
  'report.title': 'Rapport sur les manques',
  'report.facts': '{date}, révision {revision, number} de la base',
  'report.guest':
    'Cette copie a été faite sans accès à ce que seuls les membres de l’alliance peuvent lire : influence, engagement, pouvoir d’engager, et ce qui a été décidé.',
  'report.placesUnread':
    'Au moment de faire ce rapport, on n’a pas pu lire qui habite où. Rien n’est donc dit ici de qui a un long chemin à faire ; tout le reste tient.',
  'report.members':
    'Réservé aux membres de l’alliance : cet exemplaire dit ce qu’ils pensent des organisations (influence, engagement, pouvoir d’engager) et ce qui a été décidé.',
  'report.running.members': '{title} · {alliance} · {date} · réservé aux membres',
  'report.running': '{title} · {alliance} · {date}',
  'report.summary': 'En cinq phrases',
  'report.tally': 'Constats selon leur gravité : {tally}.',
  'report.coverage': 'Couverture : secteurs par lieux',
  'report.coverage.noSectors': 'Aucun secteur n’est encore nommé : la couverture ne peut pas être comptée.',
  'report.coverage.all': 'Organisations par lieu et par secteur',
  'report.coverage.table': 'Organisations par lieu : {sectors}',
  'report.coverage.others':
    '{n, plural, one {# lieu avec moins d’organisations est laissé} other {# lieux avec moins d’organisations sont laissés}} hors de ce tableau ; les totaux les comptent, et la matrice de la base les a tous.',
  'report.cell.none': '0, cherché le {date}',
  'report.cell.thin': '{n, number} sur {expected, number}',
  'report.cell.developing': '({n, number})',
  'report.cell.missing': '{n, plural, one {+# cherché} other {+# cherchés}}',
  'report.sign.enough': 'Un nombre seul : autant d’organisations qu’attendu, ou plus.',
  'report.sign.thin': '1 sur 2 : trop peu, moins qu’attendu.',
  'report.sign.none': '0 avec une date : quelqu’un a cherché ce jour-là et n’a trouvé personne.',
  'report.sign.unknown':
    '? : personne n’est noté et personne n’a cherché. On ne sait pas ; ce n’est pas « aucun ».',
  'report.sign.developing': '(1) : autant d’entre elles sont encore en développement.',
  'report.sign.missing': '+1 cherché : des acteurs manquants que l’on cherche ; ils ne sont jamais comptés.',
  'report.surveys': 'Qui a cherché, où et quand',
  'report.surveys.none': 'Personne n’a encore noté avoir cherché quelque part.',
  'report.surveys.where': 'Où',
  'report.surveys.sector': 'Secteur',
  'report.surveys.on': 'Le',
  'report.surveys.age': 'Il y a (jours)',
  'report.surveys.by': 'Par',
  'report.surveys.others':
    '{n, plural, one {Une recherche plus ancienne est laissée de côté} other {# recherches plus anciennes sont laissées de côté}} ici.',
  'report.map': 'Où elles se trouvent',
  'report.map.caption':
    'Où se trouvent les organisations. {drawn, plural, one {# organisation est} other {# organisations sont}} sur cette carte{beyond, plural, =0 {} other {, # au-delà de ses bords}} ; {unplaced, plural, =0 {toutes ont un point} one {# n’a pas de point à dessiner} other {# n’ont pas de point à dessiner}}{localityOnly, plural, =0 {} one {, mais la localité de # est notée} other {, mais la localité de # est notée}}.',
  'report.map.alt':
    'Carte de la région avec {drawn, number} organisations par secteur, les acteurs manquants hachurés ; les tableaux disent la même chose en chiffres.',
  'report.map.notDrawn': 'Pas de carte : ni la région ni le point d’aucune organisation n’est noté.',
  'report.map.several': 'nombre d’organisations proches',
  'report.map.missing': 'acteur manquant',
  'report.map.covered': 'plus c’est foncé, plus de secteurs ont assez d’organisations',
  'report.map.unlooked': 'la moitié des secteurs ou plus pas regardée',
  'report.map.boundary': 'bord de la région',
  'report.network': 'Qui travaille avec qui',
  'report.network.caption':
    'Les organisations et leurs liens notés ; celles sans lien sont en rangs, en bas. Plus le signe est grand, plus il y a de liens.',
  'report.network.alt':
    'Réseau de {organisations, number} organisations avec {ties, number} liens en {groups, number} groupes ; {isolated, number} n’ont aucun lien.',
  'report.network.notDrawn':
    '{organisations, plural, =0 {Aucune organisation n’est encore notée : il n’y a pas de réseau à dessiner.} other {Le réseau de # organisations est trop grand pour une page ; la base le montre.}}',
  'report.network.noTie':
    'Aucun lien entre organisations n’est encore recensé : on ne peut rien dire de qui travaille avec qui.',
  'report.network.wanted': 'lien souhaité',
  'report.pairs': 'Liens entre secteurs, observés et attendus',
  'report.pairs.sectors': 'Secteurs',
  'report.pairs.observed': 'Observés',
  'report.pairs.expected': 'Attendus',
  'report.pairs.verdict': 'Ce que cela dit',
  'report.pairs.text':
    'Attendus : autant de liens qu’il y en aurait si chaque organisation avait ceux qu’elle a, avec des partenaires tirés au sort. Là où peu sont attendus, le hasard seul explique ce qui manque.',
  'report.pairs.others':
    '{n, plural, one {Une autre paire, à laquelle manquent moins de liens, est laissée} other {# autres paires, auxquelles manquent moins de liens, sont laissées}} de côté ici.',
  'report.departures': 'Si une organisation partait',
  'report.departures.none':
    '{organisations, plural, =0 {Aucune organisation n’est encore notée : personne ne peut dire ce qui manquerait sans elle.} other {D’après ce qui est noté, le départ d’aucune d’elles ne romprait rien : personne ne serait coupé des autres, et aucun besoin, secteur ou siège ne perdrait sa dernière organisation.}}',
  'report.departures.text':
    'D’après ce qui est noté aujourd’hui, le départ de {n, plural, one {# organisation} other {n’importe laquelle de # organisations}} sur {organisations, number} romprait quelque chose.',
  'report.departures.table': 'Organisations dont le départ coûterait le plus',
  'report.departures.who': 'Organisation',
  'report.departures.alone': 'Besoins, secteurs, types d’acteur sans personne d’autre',
  'report.departures.cutOff': 'Organisations coupées',
  'report.departures.places': 'Lieux sans personne d’autre',
  'report.departures.thin': 'Lieux où il en resterait trop peu',
  'report.departures.seats': 'Sièges vides',
  'report.departures.order':
    'D’abord viennent celles qui sont seules à faire le plus, où que ce soit, puis celles dont le départ en couperait le plus. Un lieu compte une fois par besoin ou secteur.',
  'report.departures.others':
    '{n, plural, one {Une autre, dont le départ coûterait moins, est laissée} other {# autres, dont le départ coûterait moins, sont laissées}} de côté ici ; dans la base, la page de chaque organisation dit ce qui se romprait.',
  'report.needs': 'Les besoins et qui y répond',
  'report.needs.none': 'Les besoins des personnes concernées ne sont pas encore listés.',
  'report.needs.unknown':
    '{n, plural, =0 {Pour chaque organisation, les besoins auxquels elle répond sont notés.} one {Pour # organisation sur {total, number}, personne n’a noté à quels besoins elle répond.} other {Pour # organisations sur {total, number}, personne n’a noté à quels besoins elles répondent.}}',
  'report.needs.table': 'Organisations par besoin',
  'report.needs.need': 'Besoin',
  'report.needs.serving': 'Y répondent',
  'report.needs.formal': 'Par accord ou institution',
  'report.needs.informal': 'De façon informelle',
  'report.needs.formalityUnknown': 'Comment : non renseigné',
  'report.needs.demand': 'Bénéficiaires l’ont',
  'report.needs.missing': 'Cherchés',
  'report.needs.verdict': 'Ce que cela dit',
  'report.needs.verdict.nobody': 'personne de noté',
  'report.needs.verdict.alone': 'une seule, {expected, number} attendues',
  'report.needs.verdict.few': 'moins que les {expected, number} attendues',
  'report.needs.verdict.enough': 'assez',
  'report.seats': 'Qui est à la table',
  'report.seats.none':
    'Aucun siège à la table n’est noté{kinds, plural, =0 {} one {, alors que # type d’acteur y est attendu} other {, alors que # types d’acteur y sont attendus}} : on ne sait pas qui y siège.',
  'report.seats.text':
    '{n, plural, one {# représentant siège} other {# représentants siègent}} à la table, pour {organisations, plural, one {# organisation} other {# organisations}} ; de {least, number} à {most, number} sont attendus.{withoutKind, plural, =0 {} one { Pour # siège, on ne sait pas pour quel type d’acteur il parle.} other { Pour # sièges, on ne sait pas pour quel type d’acteur ils parlent.}}',
  'report.seats.table': 'Sièges par type d’acteur',
  'report.seats.kind': 'Type d’acteur',
  'report.seats.expected': 'Attendus',
  'report.seats.seats': 'Sièges',
  'report.seats.with': 'Peuvent engager',
  'report.seats.without': 'Ne peuvent pas',
  'report.seats.notAsked': 'Pas demandé',
  'report.balance': 'Les secteurs à la table et dans la région',
  'report.balance.core': 'À la table',
  'report.balance.region': 'Dans la région',
  'report.balance.share': '{n, number} sur {total, number} ({percent})',
  'report.balance.read': '{name} : à la table {core}, dans la région {region}',
  'report.balance.caption':
    'Parts des secteurs parmi les {core, number} organisations avec un siège et les {region, number} de la région dont un secteur est noté{unknown, plural, =0 {} one {; pour #, il ne l’est pas} other {; pour #, il ne l’est pas}}. Une organisation de deux secteurs est dans les deux.',
  'report.balance.alt':
    'Deux barres par secteur, à la table et dans la région ; le tableau dessous donne les chiffres.',
  'report.balance.table': 'Équilibre des secteurs',
  'report.balance.sector': 'Secteur',
  'report.balance.expected': 'À la part de la région',
  'report.balance.verdict': 'Ce que cela dit',
  'report.balance.verdict.none': 'pas à la table',
  'report.balance.verdict.under': 'trop peu',
  'report.balance.verdict.over': 'trop',
  'report.balance.verdict.balanced': 'équilibré',
  'report.balance.verdict.too-small-to-say': 'trop peu à la table pour le dire',
  'report.engagement': 'Influence et engagement',
  'report.engagement.private': 'Influence et engagement ne sont connus que des membres de l’alliance.',
  'report.engagement.none':
    'Aucune organisation n’est encore notée : on ne peut rien dire de l’influence ni de l’engagement.',
  'report.engagement.text':
    '{high, plural, =0 {Aucune organisation n’est notée comme ayant une forte influence.} one {Une organisation de forte influence est notée ; {n, plural, =0 {elle n’est pas notée sur un échelon bas de l’engagement} other {elle participe à peine}}.} other {Sur # organisations de forte influence, {n, plural, =0 {aucune n’est notée sur un échelon bas de l’engagement} one {# participe à peine} other {# participent à peine}}.}}',
  'report.engagement.unknown':
    '{n, plural, one {Ni l’influence ni l’engagement de la seule organisation ne sont encore notés.} other {Ni l’influence ni l’engagement d’aucune des # organisations ne sont encore notés.}}',
  'report.engagement.table': 'Organisations par influence et échelon de l’engagement',
  'report.engagement.sign': '! : de forte influence, et trop peu engagée pour cela.',
  'report.findings': 'Constats',
  'report.findings.text':
    'Groupés par type, les plus sérieux d’abord. Chaque chiffre dit sur combien il porte et, s’il y en a, pour combien on ne sait pas.',
  'report.findings.settled':
    'Tout ce qui est constaté comme manquant a été écarté ou clos ; la liste est plus bas, avec les raisons.',
  'report.findings.private': 'Ce qui a été décidé à leur sujet n’est connu que des membres de l’alliance.',
  'report.findings.kind': '{name} ({n, number})',
  'report.findings.others':
    '{n, plural, one {Encore un de ceux-ci} other {Encore # de ceux-ci}} : {names}{counted, plural, =0 {} other {, et # autres}}.',
  'report.unknown': 'Ce qu’on ne sait pas',
  'report.unknown.none': 'Selon les règles de ce rapport, rien d’inconnu ne le changerait.',
  'report.unknown.empty': 'Aucune organisation n’est encore notée : ce qu’on ignore ne peut pas être compté.',
  'report.unknown.settled':
    'Tout ce qui est constaté comme inconnu a été écarté ou clos ; la liste est plus bas, avec les raisons.',
  'report.unknown.text':
    'Ce que personne n’a noté, et de combien les chiffres ci-dessus pourraient s’écarter de ce qu’ils disent.',
  'report.settled': 'Écartés, clos, ou qui ne se constatent plus',
  'report.missing': 'Acteurs manquants que l’on cherche',
  'report.missing.none': 'On ne cherche encore personne.',
  'report.missing.text':
    'Ils ne sont dans aucun des chiffres ci-dessus. La prochaine étape la plus proche vient d’abord.',
  'report.missing.private':
    'Ils ne sont dans aucun des chiffres ci-dessus. Où ils sont attendus, qui les approche et ce qui suit n’est connu que des membres de l’alliance.',
  'report.missing.table': 'Acteurs manquants et prochaine étape',
  'report.missing.who': 'Qui',
  'report.missing.sectors': 'Secteurs',
  'report.missing.where': 'Attendu où',
  'report.missing.by': 'Approché par',
  'report.missing.next': 'Prochaine étape',
  'report.missing.on': 'Pour le',
  'report.missing.others':
    '{n, plural, one {Un autre est laissé} other {# autres sont laissés}} de côté ici.',
  'report.method': 'Méthode',
  'report.method.text':
    'Tous les chiffres sont comptés sur ce qui est noté dans la base, selon des règles fixes, les mêmes pour chaque lieu. Les organisations qui existent ou se développent sont comptées, chacune une fois ; les acteurs manquants et les organisations fermées ne le sont pas. Là où rien n’est noté, le rapport dit « inconnu » et jamais « aucun ».',
  'report.method.levels':
    'Une règle fixe donne à chaque constat sa gravité ({levels}), et se lit au-dessous de lui.',
  'report.method.settings': 'Réglages utilisés',
  'report.method.setting': 'Réglage',
  'report.method.value': 'Valeur',
  'report.method.kinds': 'Comment chaque type de constat est établi',
  'report.method.sources':
    'Lieux et habitants : GeoNames, CC BY 4.0. Distances à vol d’oiseau, sur l’ellipsoïde WGS 84.',
  'report.made':
    'Fait le {date} par {author} avec Alliance Atlas, à partir de la révision {revision, number} de la base.',
  'report.made.guest':
    'Fait le {date} avec Alliance Atlas par quelqu’un sans compte, à partir de la révision {revision, number} de la base.',
} satisfies Record<keyof typeof en, string>
