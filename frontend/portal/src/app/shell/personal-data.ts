// SPDX-License-Identifier: EUPL-1.2

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** All that is kept about a person, as the server says it. */
export interface PersonalData {
  readonly madeAt: string;
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly passwordSet: boolean;
    readonly appSince: string | null;
  };
  readonly memberships: readonly { readonly organisation: string; readonly roles: readonly string[] }[];
  readonly lines: readonly {
    readonly key: string;
    readonly title: Words;
    readonly total: number;
    readonly items: readonly { readonly at: string; readonly what: string; readonly detail: string | null }[];
  }[];
  readonly places: readonly {
    readonly place: string;
    readonly title: Words;
    readonly count: number;
    readonly cases: readonly string[];
  }[];
  readonly information: readonly { readonly title: Words; readonly text: Words }[];
}

/** Hands the data over as a file, without asking the server again. */
export function saveAsFile(data: PersonalData): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `flexloket-gegevens-${data.madeAt.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
