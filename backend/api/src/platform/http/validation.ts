// SPDX-License-Identifier: EUPL-1.2
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldError } from '#domain';

/** What came in does not have the shape that the contract asks; all mistakes at once. */
export class InvalidInputError extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('invalid input');
  }
}

const sentences: Record<string, { nl: string; en: string }> = {
  whitelistValidation: {
    nl: 'Dit veld kennen wij niet. Laat het weg.',
    en: 'We do not know this field. Leave it out.',
  },
  isInt: { nl: 'Vul een geheel getal in.', en: 'Enter a whole number.' },
  min: { nl: 'Dit getal is te laag.', en: 'This number is too low.' },
  isEmail: {
    nl: 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.',
    en: 'Enter an e-mail address, for example name@council.nl.',
  },
  isIn: { nl: 'Kies een van de mogelijke waarden.', en: 'Choose one of the possible values.' },
  isUuid: { nl: 'Dit is geen geldig kenmerk.', en: 'This is not a valid identifier.' },
  isBoolean: { nl: 'Kies ja of nee.', en: 'Choose yes or no.' },
  isIso8601: { nl: 'Vul een bestaande datum in, als jjjj-mm-dd.', en: 'Enter an existing date, as yyyy-mm-dd.' },
  matches: { nl: 'Vul een bestaande datum in, als jjjj-mm-dd.', en: 'Enter an existing date, as yyyy-mm-dd.' },
  isLength: { nl: 'Vul dit veld in; let op de grootste lengte.', en: 'Fill in this field; mind the maximum length.' },
  maxLength: { nl: 'Deze tekst is te lang. Kort hem in.', en: 'This text is too long. Shorten it.' },
  equals: { nl: 'Zet een vinkje om te bevestigen.', en: 'Tick the box to confirm.' },
};

const fallback = {
  nl: 'Deze waarde klopt niet. Controleer de invoer.',
  en: 'This value is not right. Check what you entered.',
};

function flatten(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const here = path ? `${path}.${error.property}` : error.property;
    const own = Object.keys(error.constraints ?? {}).map((code): FieldError => ({
      path: here,
      code: code === 'whitelistValidation' ? 'UNKNOWN' : 'WRONG_FORM',
      message: sentences[code] ?? fallback,
    }));
    return [...own, ...flatten(error.children ?? [], here)];
  });
}

/** Only known fields, of the right kind; everything that is wrong is said at once. */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  forbidUnknownValues: true,
  stopAtFirstError: false,
  exceptionFactory: (errors) => new InvalidInputError(flatten(errors)),
});
