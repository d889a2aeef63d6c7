// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { RefusedError } from '../../platform/refused.error';
import { Members } from './members';
import { hashPassword, passwordMatches } from './passwords';

const nobody = hashPassword('nobody has this account');

/** Sign-in with a local account. An unknown account takes as long as a wrong password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly members: Members) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  async validate(email: string, password: string): Promise<{ personId: string }> {
    const person = await this.members.byEmail(email);
    const matches = await passwordMatches(password, person?.passwordHash ?? (await nobody));
    if (!person || !matches) throw new RefusedError({ code: 'SIGN_IN_FAILED' });
    return { personId: person.id };
  }
}
