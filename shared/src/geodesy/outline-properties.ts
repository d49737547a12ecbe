/** What the names of areas are called in the files of offices that publish them, the surest first. */
const names = [
  /^(name|nom|naam|namn|label|libelle|title|statnaam|namelsad|shapename|nuts_name|lau_name)$/i,
  /^(nom|libelle|name|naam|namn|nm)[_:-]?(officiel|com|commune|dep|departement|reg|region|epci|latn|engl?|[a-z]{2})$/i,
  /^(com|dep|reg|epci|gem|kom|kn|region|county|commune|lan|bundesland|gemeente|kommun)_?(nom|name|naam|namn)$/i,
  /^[a-z]{2,5}\d{2}nm$/i,
  /^name_[1-5]$/i,
]

const codes = [
  /^(code|codgeo|nuts_id|lau_id|gisco_id|geoid|fips|insee|insee_com|insee_dep|insee_reg|code_insee|code_siren|siren_epci|statcode|shapeiso|ref:insee|iso_3166_2)$/i,
  /^code[_:-]?(com|commune|dep|departement|reg|region|epci|officiel|geo)$/i,
  /^(com|dep|reg|epci|gem|kom|kn|region|county|commune|lan)_?(code|kod|cd)$/i,
  /^[a-z]{2,5}\d{2}cd$/i,
  /^gid_[1-5]$/i,
  /^(ref|shapeid|osm_id|id|fid|objectid|gid)$/i,
]

/**
 * Which properties of an area are its code and its name, told from how they are called.
 * @param properties names of properties, of an outline of the file
 */
export function guessProperties(properties: readonly string[]): { code: string | null; name: string | null } {
  const first = (patterns: readonly RegExp[], taken: string | null) =>
    patterns.flatMap((pattern) => properties.filter((each) => each !== taken && pattern.test(each))).at(0) ??
    null
  const name = first(names, null)
  return { name, code: first(codes, name) }
}
