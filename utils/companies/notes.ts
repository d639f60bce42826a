/** The user's tags and note of a Company, kept apart from the API's data. */
export interface Notes {
  linkApp: string;
  /** `companyKey` of the Company's id. */
  key: string;
  /** In the order in which they were given, none twice. */
  tags: string[];
  /** Empty: none. */
  note: string;
}
