import * as v from 'valibot';

const longest = 1024;
const tooLong = `Ensure this field has no more than ${longest} characters.`;

/** The real API documents A-Z and 0-9; the vendor's demo clients create `demo_company`. */
const id = v.pipe(
  v.string('Not a valid string.'),
  v.minLength(1, 'This field may not be blank.'),
  v.maxLength(longest, tooLong),
  v.regex(/^[A-Za-z0-9_-]*$/, 'Only letters A to Z and digits are allowed.'),
);

const fields = {
  name: v.optional(v.pipe(v.string('Not a valid string.'), v.maxLength(longest, tooLong))),
  /** Left out, it is true: in an edit too. */
  page_enabled: v.optional(v.boolean('Must be a valid boolean.'), true),
};

export const newCompanySchema = v.object({ id, ...fields }, 'This field is required.');
export const companyEditSchema = v.object(fields);

/** Errors as `{field: ["…"]}`; of no field in particular as `{non_field_errors: ["…"]}`. */
export function fieldErrors(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
  const { nested = {}, root = [] } = v.flatten(issues);
  return { ...nested, ...(root.length > 0 && { non_field_errors: root }) };
}
