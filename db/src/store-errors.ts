/** Neither the database folder nor any of its snapshots can be opened. Nothing has been changed or moved. */
export class StoreDamaged extends Error {
  override name = 'StoreDamaged'
}

/** The PostgreSQL named by DATABASE_URL cannot be used as it is; the message says what to install or to grant. */
export class StoreUnsuitable extends Error {
  override name = 'StoreUnsuitable'
}
