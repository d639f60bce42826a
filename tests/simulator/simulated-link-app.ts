import { randomBytes } from 'node:crypto';
import {
  connectionPageOrigin,
  idKey,
  newCompany,
  type SimulatedCompany,
  type SimulatedConnection,
} from './simulated-company.ts';

/** A create that was answered, or would have been. This is what tests judge by. */
export interface AcceptedCreate {
  /** Milliseconds since 1970. */
  at: number;
  /** As it was sent. */
  id: string;
  name: string | null;
  pageEnabled: boolean;
  /** The Company existed, and was silently given these values. */
  overwrote: boolean;
}

interface CompanyFields {
  name?: string | null | undefined;
  pageEnabled?: boolean;
}

/** An account unit with its own Companies: two of them may both have a Company "1". */
export class SimulatedLinkApp {
  readonly label: string;
  /** Undefined once it is withdrawn. */
  token: string | undefined;
  readonly #companies = new Map<string, SimulatedCompany>();
  readonly #creates: AcceptedCreate[] = [];
  readonly #now: () => number;

  constructor(label: string, token: string | undefined, now: () => number) {
    this.label = label;
    this.token = token ?? randomBytes(16).toString('hex');
    this.#now = now;
  }

  get companies(): SimulatedCompany[] {
    return [...this.#companies.values()];
  }

  company(id: string): SimulatedCompany | undefined {
    return this.#companies.get(idKey(id));
  }

  /** The address of its connection page, also where that is off. */
  linkOf(id: string): string {
    return `${connectionPageOrigin}/connect/${this.#existing(id).pageKey}`;
  }

  /** Puts Companies there that were made long ago: none of the logged creates. */
  seed(companies: (Pick<SimulatedCompany, 'id'> & Partial<SimulatedCompany>)[]): void {
    for (const company of companies) {
      this.#companies.set(idKey(company.id), newCompany(company, this.#now()));
    }
  }

  /** So many Companies: `CLIENT1` "Client 1", and so on. */
  seedMany(count: number): void {
    this.seed(
      Array.from({ length: count }, (_, index) => ({
        id: `CLIENT${index + 1}`,
        name: `Client ${index + 1}`,
        pageEnabled: index % 10 !== 9,
      })),
    );
  }

  /** What a colleague does meanwhile. */
  edit(id: string, fields: CompanyFields): void {
    const company = this.#existing(id);
    if (fields.name !== undefined) company.name = fields.name;
    if (fields.pageEnabled !== undefined) company.pageEnabled = fields.pageEnabled;
  }

  /** What the vendor alone can do. */
  remove(id: string): void {
    this.#companies.delete(idKey(id));
  }

  connect(id: string, connection: SimulatedConnection): void {
    this.#existing(id).connections.push(connection);
  }

  /** Makes it, or overwrites what is there. */
  acceptCreate(id: string, name: string | undefined, pageEnabled: boolean): SimulatedCompany {
    const existing = this.company(id);
    this.#creates.push({
      at: this.#now(),
      id,
      name: name ?? null,
      pageEnabled,
      overwrote: existing !== undefined,
    });
    if (existing) {
      this.edit(id, { name, pageEnabled });
      return existing;
    }
    this.seed([{ id, name: name ?? null, pageEnabled }]);
    return this.#existing(id);
  }

  /** All of them, or those of one id in any letter case. */
  acceptedCreates(id?: string): AcceptedCreate[] {
    return this.#creates.filter((create) => id === undefined || idKey(create.id) === idKey(id));
  }

  withdrawToken(): void {
    this.token = undefined;
  }

  #existing(id: string): SimulatedCompany {
    const company = this.company(id);
    if (!company) throw new Error(`The simulator has no Company ${id}`);
    return company;
  }
}
