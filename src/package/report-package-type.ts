const REPORT_PACKAGE = 'https://xbrl.org/report-package/2023';

/** The types of Report Packages (Report Packages 1.0, 3.4), by the extensions of their files. */
export const ReportPackageType = {
  xbri: {
    documentType: `${REPORT_PACKAGE}/xbri`,
    mediaType: 'application/vnd.xbrl.report-package.inline+zip',
    holds: /\.x?html?$/i,
    inWords: 'one inline XBRL report',
  },
  xbr: {
    documentType: `${REPORT_PACKAGE}/xbr`,
    mediaType: 'application/vnd.xbrl.report-package+zip',
    holds: /\.(?:xbrl|json)$/i,
    inWords: 'one XBRL report that is not inline',
  },
  zip: {
    documentType: REPORT_PACKAGE,
    mediaType: 'application/zip',
    holds: /\.(?:x?html?|xbrl|json)$/i,
    inWords: 'XBRL reports',
  },
} as const;

export type ReportPackageKind = keyof typeof ReportPackageType;

/** The kind of a package by the name of its file; undefined for any other file. */
export function kindOf(path: string): ReportPackageKind | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  return extension === 'xbri' || extension === 'xbr' || extension === 'zip' ? extension : undefined;
}
