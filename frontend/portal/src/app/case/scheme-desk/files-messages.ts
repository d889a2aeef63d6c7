// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts around the files of a version. */
export const filesMessages = defineMessages({
  nl: {
    download: 'Bestanden downloaden',
    downloadText: 'Deze versie als YAML. Wijzig de bestanden in uw eigen editor en laad ze hieronder allemaal opnieuw.',
    upload: 'Bestanden laden',
    uploadText: 'De bestanden komen in de plaats van alles wat deze versie nu zegt. Wat u in de velden bewaarde ook.',
    begin: 'Een nieuwe regeling beginnen',
    beginText:
      'Kies alle YAML-bestanden van de regeling: scheme.yaml en een bestand per soort subsidie. Er wordt nog niets gepubliceerd.',
    choose: 'YAML-bestanden',
    chooseHelp: 'U kunt meer bestanden tegelijk kiezen. Elk bestand mag 500 kB groot zijn.',
    tooLarge: (name: string) => `${name} is groter dan 500 kB. Maak het bestand kleiner, of verdeel het.`,
    wrong: (count: number) => (count === 1 ? 'Er is 1 fout gevonden' : `Er zijn ${count} fouten gevonden`),
    wrongText: 'Herstel ze in uw bestanden en laad alle bestanden opnieuw. Er is niets gewijzigd.',
    file: 'Bestand',
    line: 'Regel',
    column: 'Kolom',
    reason: 'Wat er mis is',
    there: 'Wat er staat',
    loaded: 'De bestanden zijn geladen',
    schema: 'Beschrijving van de velden (JSON Schema)',
  },
  en: {
    download: 'Download files',
    downloadText: 'This version as YAML. Change the files in an editor of your own and load all of them again below.',
    upload: 'Load files',
    uploadText:
      'The files take the place of everything that this version says now, also of what you saved in the fields.',
    begin: 'Begin a new scheme',
    beginText:
      'Choose all YAML files of the scheme: scheme.yaml and one file for each kind of grant. Nothing is published yet.',
    choose: 'YAML files',
    chooseHelp: 'You can choose several files at once. Each file may be 500 kB.',
    tooLarge: (name) => `${name} is larger than 500 kB. Make the file smaller, or divide it.`,
    wrong: (count) => (count === 1 ? '1 error was found' : `${count} errors were found`),
    wrongText: 'Mend them in your files and load all files again. Nothing has changed.',
    file: 'File',
    line: 'Line',
    column: 'Column',
    reason: 'What is wrong',
    there: 'What is there',
    loaded: 'The files are loaded',
    schema: 'Description of the fields (JSON Schema)',
  },
});
