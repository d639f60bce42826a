/** A data source that a Company's people can connect. */
export interface Integration {
  id: string;
  name: string | null;
}
