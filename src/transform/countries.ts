// Longer than 250 lines because it is one table.
/**
 * Countries and territories by EDGAR's code, by ISO 3166-1's, and by the names that the SEC's transformations take for them;
 * `--` where a registry has no code. Names are written as `namesToCodes` reads them.
 */
const COUNTRIES = `
B2 AF Afghanistan
Y6 AX <Å|å|A|a>land Islands
B3 AL Albania
B4 DZ Algeria
B5 AS American Samoa
B6 AD Andorra
B7 AO Angola
1A AI Anguilla
B8 AQ Antarctica
B9 AG Antigua And Barbuda
C1 AR {{The }Republic Of }Argentina
1B AM Armenia
1C AW Aruba
C3 AU Australia
C4 AT Austria
1D AZ Azerbaijan
C5 BS Bahamas
C6 BH Bahrain
C7 BD Bangladesh
C8 BB Barbados
1F BY Belarus
C9 BE Belgium
D1 BZ Belize
G6 BJ Benin
D0 BM Bermuda
D2 BT Bhutan
D3 BO Bolivia
-- BQ Bonaire{,} Sint Eustatius And Saba
1E BA Bosnia And Herzegovina
B1 BW Botswana
D4 BV Bouvet Island
D5 BR {{The }Federative Republic Of }Bra<s|z>il
D6 IO British Indian Ocean Territory
D9 BN Brunei Darussalam
E0 BG Bulgaria
X2 BF Burkina Faso
E2 BI Burundi
E8 CV Ca<bo|pe> Verde
E3 KH Cambodia
E4 CM Cameroon
Z4 CA Canada
E9 KY Cayman Islands
F0 CF Central African Republic
F2 TD Chad
F3 CL Chile
F4 CN {{The }People<'|’|>s Republic Of }China
F6 CX Christmas Island
F7 CC Cocos {<(Keeling)|[Keeling]> }Islands
F8 CO {{The }Republic Of }Colombia
F9 KM Comoros
Y3 CD Democratic Republic Of {The }Congo
G0 CG Congo
G1 CK Cook Islands
G2 CR Costa Rica
L7 CI C<ô|o>te d<'|’>Ivoire
1M HR Croatia
G3 CU Cuba
-- CW Cura<ç|c>ao
G4 CY Cyprus
2N CZ <Czechia|Czech Republic>
G7 DK {{The }Kingdom Of }Denmark
1G DJ Djibouti
G9 DM Dominica
G8 DO Dominican Republic
H1 EC Ecuador
H2 EG Egypt
H3 SV El Salvador
H4 GQ Equatorial Guinea
1J ER Eritrea
1H EE Estonia
-- SZ Eswatini
V6 -- Swaziland
H5 ET Ethiopia
H7 FK <{The }Falkland Islands{ (Malvinas)}|Islas Malvinas|Malvinas Islands|Malvinas>
H6 FO Faroe Islands
H8 FJ Fiji
H9 FI Finland
I0 FR France
I3 GF French Guiana
I4 PF French Polynesia
2C TF French Southern Territories
I5 GA Gabon
I6 GM Gambia
2Q GE Georgia
2M DE Germany
J0 GH Ghana
J1 GI Gibraltar
J3 GR Greece
J4 GL Greenland
J5 GD Grenada
J6 GP Guadeloupe
GU GU Guam
J8 GT Guatemala
Y7 GG Guernsey
J9 GN Guinea
S0 GW Guinea-Bissau
K0 GY Guyana
K1 HT Haiti
K4 HM Heard Island And McDonald Islands
X4 VA <{The }Holy See|Vatican City>
K2 HN Honduras
K3 HK Hong Kong
K5 HU Hungary
K6 IS Iceland
K7 IN India
K8 ID Indonesia
K9 IR {{The }Islamic Republic of }Iran
L0 IQ Iraq
L2 IE Ireland
Y8 IM Isle Of Man
L3 IL Israel
L6 IT Italy
L8 JM Jamaica
M0 JP Japan
Y9 JE Jersey
M2 JO Jordan
1P KZ Kazakhstan
M3 KE Kenya
J2 KI Kiribati
M4 KP <North|Democratic People<'|’|>s Republic Of> Korea
M5 KR <South|Republic Of> Korea
M6 KW Kuwait
1N KG Kyrgyzstan
M7 LA Lao People<'|’|>s Democratic Republic
1R LV Latvia
M8 LB Lebanon
M9 LS Lesotho
N0 LR Liberia
N1 LY {{The }State Of }Libya
N2 LI Liechtenstein
1Q LT Lithuania
N4 LU {{The }{Grand }Duchy Of }Luxembourg
N5 MO Maca<o|u>
N6 MG Madagascar
N7 MW Malawi
N8 MY Malaysia
N9 MV Maldives
O0 ML Mali
O1 MT Malta
1T MH {{The }Republic Of {The }}Marshall Islands
O2 MQ Martinique
O3 MR Mauritania
O4 MU Mauritius
2P YT Mayotte
O5 MX <Mexico|United Mexican States>
1K FM {{The }Federated States Of }Micronesia
1S MD {{The }Republic Of }Moldova
O9 MC Monaco
P0 MN Mongolia
Z5 ME Montenegro
P1 MS Montserrat
P2 MA Morocco
P3 MZ Mozambique
E1 MM Myanmar
T6 NA Namibia
P5 NR Nauru
P6 NP Nepal
P8 -- Netherlands Antilles
P7 NL Netherlands
1W NC New Caledonia
Q2 NZ New Zealand
Q3 NI Nicaragua
Q4 NE Niger
Q5 NG Nigeria
Q6 NU Niue
Q7 NF Norfolk Island
1U MK {{The }Republic Of }North Macedonia
1V MP Northern Mariana Islands
Q8 NO Norway
P4 OM Oman
R0 PK Pakistan
1Y PW Palau
1X PS {{The }State Of }Palestine
R1 PA Panama
R2 PG Papua New Guinea
R4 PY Paraguay
R5 PE Peru
R6 PH Philippines
R8 PN Pitcairn
R9 PL Poland
S1 PT Portugal
PR PR Puerto Rico
S3 QA Qatar
S4 RE R<é|e>union
S5 RO Romania
1Z RU Russian Federation
S6 RW Rwanda
Z0 BL Saint Barth<é|e>lemy
U8 SH Saint Helena{, Ascension{,} And Tristan{ Da Cunha}}
U7 KN Saint Kitts And Nevis
U9 LC Saint Lucia
Z1 MF Saint Martin
V0 PM Saint Pierre And Miquelon
V1 VC Saint Vincent{ And {The }Grenadines}
Y0 WS Samoa
S8 SM San Marino
S9 ST Sao Tome And Principe
T0 SA Saudi Arabia
T1 SN Senegal
Z2 RS Serbia
T2 SC Seychelles
T8 SL Sierra Leone
U0 SG Singapore
-- SX Sint Maarten
2B SK Slovakia
2A SI Slovenia
D7 SB Solomon Islands
U1 SO Somalia
T3 ZA {{The }Republic Of }South Africa
1L GS South Georgia And {The }South Sandwich Islands
-- SS South Sudan
U3 ES <{{The }Kingdom Of }Spain|Espa<ñ|n>a>
F1 LK Sri Lanka
V2 SD Sudan
V3 SR Suriname
L9 SJ Svalbard And Jan Mayen
V7 SE Sweden
V8 CH Switzerland
V9 SY <Syria|Syrian Arab Republic>
F5 TW Taiwan{{,} Province Of China}
2D TJ Tajikistan
W0 TZ {{The }United Republic Of }Tanzania
W1 TH Thailand
Z3 TL Timor-Leste
W2 TG Togo
W3 TK Tokelau
W4 TO Tonga
W5 TT Trinidad And Tobago
W6 TN Tunisia
W8 TR T<u|ü>rk<ey|iye>
2E TM Turkmenistan
W7 TC Turks And Caicos Islands
2G TV Tuvalu
W9 UG Uganda
2H UA Ukraine
C0 AE <UAE|United Arab Emirates>
X0 GB <U{.}K{.}|{Great }Britain|United Kingdom{ Of Great Britain And Northern Ireland}|England{ And Wales}>
2J UM United States Minor Outlying Islands
X1 US <U{.}S{.}A{.}|United States{ Of America}>
X3 UY Uruguay
2K UZ Uzbekistan
2L VU Vanuatu
X5 VE Venezuela
Q1 VN Viet Nam
D8 VG <British Virgin Islands|Virgin Islands{,} British>
VI VI <U{.}S{.} Virgin Islands|Virgin Islands, U{.}S{.}>
X8 WF Wallis And Futuna
U5 EH Western Sahara
T7 YE Yemen
Y4 ZM Zambia
Y5 ZW Zimbabwe
XX -- Unknown
`;

const ROWS = COUNTRIES.trim()
  .split('\n')
  .map((line) => [line.slice(0, 2), line.slice(3, 5), line.slice(6)] as const);

/** Lines of a code and a name, for `namesToCodes`. */
export const BY_ISO_CODE: string = table(ROWS.map(([, iso, name]) => [iso, name]));
export const BY_EDGAR_CODE: string = table(ROWS.map(([edgar, , name]) => [edgar, name]));

function table(rows: readonly (readonly [string, string])[]): string {
  return rows.flatMap(([code, name]) => (code === '--' ? [] : [`${code} ${name}`])).join('\n');
}
