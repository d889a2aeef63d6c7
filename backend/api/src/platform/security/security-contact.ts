// SPDX-License-Identifier: EUPL-1.2

/** Whom to tell about a weakness (RFC 9116). */
export interface SecurityContact {
  /** `mailto:`, `tel:` or `https:`. */
  readonly contact: string;
  readonly expires: Date;
  readonly policy: string | undefined;
}

export function securityContactOf(env: NodeJS.ProcessEnv): SecurityContact | undefined {
  const contact = env['SECURITY_CONTACT'];
  if (!contact) return undefined;
  return {
    contact: contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact,
    expires: new Date(env['SECURITY_EXPIRES'] ?? ''),
    policy: env['SECURITY_POLICY'] || undefined,
  };
}

/** A file that expired, or that nobody will look at again for more than a year, is not to be trusted: no start with it. */
export function securityContactProblems(env: NodeJS.ProcessEnv, now = new Date()): string[] {
  const told = securityContactOf(env);
  if (!told) return [];
  const problems: string[] = [];
  if (!/^(mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+|https:\/\/\S+)$/.test(told.contact)) {
    problems.push('SECURITY_CONTACT must be an e-mail address, a tel: number or an https address.');
  }
  const yearOn = new Date(now.getTime() + 366 * 24 * 60 * 60 * 1000);
  if (!(told.expires > now && told.expires <= yearOn)) {
    problems.push('SECURITY_EXPIRES must be a moment within a year from now, for instance 2027-01-01T00:00:00Z.');
  }
  if (told.policy && !/^https:\/\/\S+$/.test(told.policy)) problems.push('SECURITY_POLICY must be an https address.');
  return problems;
}

/** The text of `/.well-known/security.txt`; nothing once it has expired. */
export function securityText(told: SecurityContact, publicUrl: string, now = new Date()): string | undefined {
  if (told.expires <= now) return undefined;
  return [
    `Contact: ${told.contact}`,
    `Expires: ${told.expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    ...(told.policy ? [`Policy: ${told.policy}`] : []),
    '',
  ].join('\n');
}
