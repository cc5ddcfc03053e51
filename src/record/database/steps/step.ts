/** What the tables are changed by: a name, and SQL of PostgreSQL 15. */
export interface Step {
  readonly name: string
  readonly sql: string
}
