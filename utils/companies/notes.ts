/** The user's own words on a Company, kept apart from what the API tells. */
export interface Notes {
  linkApp: string;
  /** `companyKey` of the Company's id. */
  key: string;
  /** In the order in which they were given, none twice. */
  tags: string[];
  /** Empty: none. */
  note: string;
}
