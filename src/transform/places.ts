/** States and territories of the United States and provinces of Canada; lines of a code and a name, for `namesToCodes`. */
export const STATES = `
AL Alabama
AK Alaska
AZ Arizona
AR Arkansas
CA California
CO Colorado
CT Connecticut
DE Delaware
FL Florida
GA Georgia
HI Hawaii
ID Idaho
IL Illinois
IN Indiana
IA Iowa
KS Kansas
KY Kentucky
LA Louisiana
ME Maine
MD Maryland
MA Massachusetts
MI Michigan
MN Minnesota
MS Mississippi
MO Missouri
MT Montana
NE Nebraska
NV Nevada
NH New Hampshire
NJ New Jersey
NM New Mexico
NY New York
NC North Carolina
ND North Dakota
OH Ohio
OK Oklahoma
OR Oregon
PA Pennsylvania
RI Rhode Island
SC South Carolina
SD South Dakota
TN Tennessee
TX Texas
UT Utah
VT Vermont
VA Virginia
WA Washington
WV West Virginia
WI Wisconsin
WY Wyoming
DC District Of Columbia
AS {American }Samoa
GU Guam
MP Northern Mariana Islands
PR Puerto Rico
UM United States Minor Outlying Islands
VI Virgin Islands, U.S.
AB Alberta
BC British Columbia
MB Manitoba
NB New Brunswick
NL Newfoundland{ And Labrador}
NS Nova Scotia
NT Northwest Territories
NU Nunavut
ON Ontario
PE Prince Edward Island
QC Qu<e|é>bec
SK Saskatchewan
YT Yukon
`;

/** Provinces under EDGAR's codes. */
export const PROVINCES_BY_EDGAR_CODE = `
A0 Alberta{{,} Canada}
A1 British Columbia{{,} Canada}
A2 Manitoba{{,} Canada}
A3 New Brunswick{{,} Canada}
A4 Newfoundland{ And Labrador}{{,} Canada}
A5 Nova Scotia{{,} Canada}
A6 Ontario{{,} Canada}
A7 Prince Edward Island{{,} Canada}
A8 Qu<e|é>bec{{,} Canada}
A9 Saskatchewan{{,} Canada}
B0 Yukon{{,} Canada}
`;

/** Stock exchanges of the United States. */
export const EXCHANGES = `
BOX {The }BOX Exchange{{,} LLC}
CboeBYX {The }Cboe BYX Exchange{{,} Inc{.}}
CboeBZX {The }Cboe BZX Exchange{{,} Inc{.}}
C2 {The }Cboe C2 Exchange{{,} Inc{.}}
CboeEDGA {The }Cboe EDGA Exchange{{,} Inc{.}}
CboeEDGX {The }Cboe EDGX Exchange{{,} Inc{.}}
CBOE {The }Cboe Exchange{{,} Inc{.}}
CHX {The }Chicago Stock Exchange{{,} Inc{.}}
IEX {The }Investors Exchange{{,} LLC}
MIAX {The }Miami International Securities Exchange{{,} LLC}
PEARL {The }MIAX PEARL{{,} LLC}
BX {The }NASDAQ BX{{,} Inc{.}}
GEMX {The }NASDAQ GEMX{{,} LLC}
ISE {The }NASDAQ ISE{{,} LLC}
MRX {The }NASDAQ MRX{{,} LLC}
Phlx NASDAQ PHLX{{,} LLC}
NYSE {The }<NYSE|New York Stock Exchange{{,} LLC}>
NYSEAMER {The }NYSE American{{,} LLC}
NYSEArca {The }NYSE Arca{{,} Inc{.}}
NYSENAT {The }NYSE National{{,} Inc{.}}
NASDAQ {The }NASDAQ{ <Stock|Global{ Select}> Market{{,} LLC}}
`;
