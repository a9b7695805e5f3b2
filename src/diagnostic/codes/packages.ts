import type { Severity } from '../severity.js';

/** Taxonomy Packages 1.0 and Report Packages 1.0; ours where the specification says nothing: archives that are made to harm. */
export const PACKAGES = {
  'tpe:invalidArchiveFormat': 'error',
  'tpe:invalidDirectoryStructure': 'error',
  'tpe:metadataDirectoryNotFound': 'error',
  'tpe:metadataFileNotFound': 'error',
  'tpe:invalidMetaDataFile': 'error',
  'tpe:invalidCatalogFile': 'error',
  'tpe:multipleRewriteURIsForStartString': 'error',
  'tpe:missingLanguageAttribute': 'error',
  'tpe:duplicateLanguagesForElement': 'error',
  'rpe:invalidArchiveFormat': 'error',
  'rpe:invalidDirectoryStructure': 'error',
  'rpe:invalidJSON': 'error',
  'rpe:invalidJSONStructure': 'error',
  'rpe:unsupportedReportPackageVersion': 'error',
  'rpe:documentTypeFileExtensionMismatch': 'error',
  'rpe:missingReportsDirectory': 'error',
  'rpe:missingReport': 'error',
  'rpe:multipleReports': 'error',
  'rpe:multipleReportsInSubdirectory': 'error',
  'rpe:incorrectReportType': 'error',
  'package-too-large': 'error',
  'package-too-many-files': 'error',
  'package-bomb': 'error',
  'package-link': 'error',
} as const satisfies Record<string, Severity>;
