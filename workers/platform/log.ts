/** One structured line to the deployment's logs. Ids and codes only: never an address, a name or a token. */
export function log(line: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify(line))
}
