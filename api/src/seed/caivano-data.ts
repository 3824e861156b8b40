import type { RequiredEntityData } from '@mikro-orm/postgresql';
import type { Municipality } from '../db/entities/catalogue/municipality.ts';
import type { Service } from '../db/entities/catalogue/service.ts';

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
const TUESDAY_AND_THURSDAY = [2, 4];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The demonstration comune. Mail addresses under .example cannot be delivered (RFC 2606). */
export const caivano: RequiredEntityData<Municipality> = {
  slug: 'caivano',
  hosts: ['localhost', '127.0.0.1'],
  name: 'Comune di Caivano',
  region: 'Regione Campania',
  timeZone: 'Europe/Rome',
  address: 'Via Don Minzoni, 80023 Caivano (NA)',
  phone: '081 555 0100',
  email: 'prenotazioni@comune.caivano.example',
  certifiedEmail: 'protocollo@pec.comune.caivano.example',
  privacyVersion: '2026-11',
  patronSaintDay: '06-29',
  patronSaintName: 'San Pietro, patrono di Caivano',
  links: {
    website: 'https://www.comune.caivano.na.it/',
    legalNotes: 'https://www.comune.caivano.na.it/note-legali',
    accessibility: 'https://form.agid.gov.it/view/comune-di-caivano-prenotazioni',
    faq: 'https://www.comune.caivano.na.it/domande-frequenti',
    assistance: 'https://www.comune.caivano.na.it/richiesta-assistenza',
    reportProblem: 'https://www.comune.caivano.na.it/segnalazione-disservizio',
    transparency: 'https://www.comune.caivano.na.it/amministrazione-trasparente',
    siteMap: 'https://www.comune.caivano.na.it/mappa-del-sito',
  },
  texts: {
    welcome:
      'Richiedi agli uffici comunali un appuntamento, un servizio dedicato o riserva un’area condivisa per organizzare eventi.',
    privacy:
      'Il Comune di Caivano, titolare del trattamento, usa questi dati solo per gestire la prenotazione (art. 6, par. 1, lett. e, del Regolamento UE 2016/679). Puoi chiederne una copia o la cancellazione a prenotazioni@comune.caivano.example.',
  },
};

/** Places in the order that citizens see. */
export const places = [
  {
    slug: 'via-don-minzoni',
    name: 'Ufficio in via Don Minzoni',
    kind: 'OFFICE',
    address: 'Via Don Minzoni 1, 80023 Caivano (NA)',
    phone: '081 555 0110',
    email: 'anagrafe@comune.caivano.example',
    openingNote: 'Dal lunedì al venerdì 9:00-12:00, martedì e giovedì anche 15:30-17:30',
    directions: 'Piano terra, sportello 2, ingresso senza gradini.\nParcheggio in piazza Cesare Battisti.',
  },
  {
    slug: 'via-albalunga',
    name: 'Ufficio in via Albalunga',
    kind: 'OFFICE',
    address: 'Via Albalunga 20, 80023 Caivano (NA)',
    phone: '081 555 0120',
    email: 'tributi@comune.caivano.example',
    openingNote: 'Dal lunedì al venerdì 8:30-12:30, martedì e giovedì anche 15:00-17:00',
    directions: 'Primo piano, con ascensore.',
  },
  {
    slug: 'sala-consiliare',
    name: 'Sala consiliare',
    kind: 'VENUE',
    address: 'Piazza Cesare Battisti 1, 80023 Caivano (NA)',
    phone: '081 555 0130',
    email: 'segreteria@comune.caivano.example',
    openingNote: 'Tutti i giorni 9:00-21:00',
    directions: null,
  },
] as const;

type ServiceKey = 'cie' | 'residenza' | 'certificati' | 'tributi' | 'sociali' | 'edilizia' | 'sala' | 'matrimonio';
type ServiceSeed = Omit<RequiredEntityData<Service>, 'municipality' | 'place' | 'position'> & {
  key: ServiceKey;
  place: (typeof places)[number]['slug'];
};

/** Services that one visit may combine. */
export const combinations: readonly (readonly [ServiceKey, ServiceKey])[] = [['cie', 'residenza']];

/** Services with their place. */
export const services: ServiceSeed[] = [
  {
    key: 'cie',
    place: 'via-don-minzoni',
    slug: 'rilascio-cie',
    name: 'Rilascio C.I.E.',
    description: 'Carta d’identità elettronica, primo rilascio o rinnovo.',
    synonyms: ['carta d’identità', 'documento d’identità', 'rinnovo carta', 'carta scaduta'],
    durationMinutes: 15,
    stepMinutes: 15,
    minNoticeMinutes: 120,
    horizonDays: 60,
    maxPeople: 4,
    minutesPerFurtherPerson: 10,
    requirements: [
      'Carta d’identità precedente, oppure denuncia di smarrimento o furto',
      'Fototessera recente, su carta o in formato digitale',
      'Tessera sanitaria',
      'Ricevuta del pagamento di 22,21 euro',
    ],
    noticeText:
      'Si prega di prendere visione del seguente link per conoscere l’occorrente e i costi richiesti per il servizio di rilascio CIE.',
    noticeUrl: 'https://www.cartaidentita.interno.gov.it/richiedi/rilascio-e-rinnovo-in-italia/',
  },
  {
    key: 'residenza',
    place: 'via-don-minzoni',
    slug: 'cambio-di-residenza',
    name: 'Cambio di residenza',
    description: 'Dichiarazione di residenza o di cambio di abitazione.',
    synonyms: ['cambio indirizzo', 'trasloco', 'nuova casa'],
    durationMinutes: 30,
    stepMinutes: 30,
    minNoticeMinutes: 120,
    horizonDays: 60,
    requirements: [
      'Documento d’identità di ogni componente del nucleo',
      'Titolo di occupazione dell’abitazione',
      'Targhe dei veicoli intestati',
    ],
  },
  {
    key: 'certificati',
    place: 'via-don-minzoni',
    slug: 'certificati-anagrafici',
    name: 'Certificati anagrafici e di stato civile',
    description: null,
    durationMinutes: 10,
    stepMinutes: 10,
    minNoticeMinutes: 60,
    horizonDays: 30,
    requirements: ['Documento d’identità', 'Marca da bollo da 16 euro, se dovuta'],
  },
  {
    key: 'tributi',
    place: 'via-albalunga',
    slug: 'tributi-imu-tari',
    name: 'Sportello tributi: IMU e TARI',
    description: 'Calcolo, rateizzazione, rimborsi e dichiarazioni.',
    synonyms: ['tasse', 'tassa sui rifiuti', 'spazzatura', 'avviso di pagamento'],
    durationMinutes: 20,
    stepMinutes: 20,
    minNoticeMinutes: 240,
    horizonDays: 45,
    requirements: ['Documento d’identità', 'Avviso ricevuto, se ce n’è uno'],
  },
  {
    key: 'sociali',
    place: 'via-albalunga',
    slug: 'servizi-sociali',
    name: 'Colloquio con i servizi sociali',
    description: 'Primo ascolto e segretariato sociale.',
    synonyms: ['ISEE', 'assistente sociale', 'bonus', 'contributo'],
    durationMinutes: 45,
    stepMinutes: 45,
    bufferMinutes: 15,
    minNoticeMinutes: 1440,
    horizonDays: 60,
    cancelNoticeMinutes: 120,
    requirements: ['Documento d’identità'],
  },
  {
    key: 'edilizia',
    place: 'via-albalunga',
    slug: 'sportello-edilizia',
    name: 'Sportello unico per l’edilizia',
    description: null,
    durationMinutes: 30,
    stepMinutes: 30,
    minNoticeMinutes: 1440,
    horizonDays: 60,
    requirements: ['Numero della pratica, se già presentata'],
  },
  {
    key: 'sala',
    place: 'sala-consiliare',
    slug: 'uso-sala-consiliare',
    name: 'Uso della sala per un evento',
    description: 'Convegni, assemblee e incontri aperti al pubblico; 99 posti.',
    durationMinutes: 180,
    stepMinutes: 60,
    bufferMinutes: 60,
    minNoticeMinutes: 10_080,
    horizonDays: 365,
    cancelNoticeMinutes: 2880,
    requirements: ['Richiesta firmata dal responsabile dell’evento', 'Ricevuta del pagamento della tariffa, se dovuta'],
    noticeText: 'Ho letto il regolamento per l’uso della sala consiliare e le tariffe.',
    noticeUrl: 'https://www.comune.caivano.na.it/regolamento-sala-consiliare',
  },
  {
    key: 'matrimonio',
    place: 'sala-consiliare',
    slug: 'matrimonio-civile',
    name: 'Matrimonio o unione civile',
    description: 'Celebrazione in sala consiliare, dopo le pubblicazioni.',
    synonyms: ['sposarsi', 'nozze'],
    durationMinutes: 60,
    stepMinutes: 30,
    bufferMinutes: 30,
    minNoticeMinutes: 20_160,
    horizonDays: 365,
    cancelNoticeMinutes: 2880,
    requirements: ['Pubblicazioni concluse', 'Documento d’identità dei testimoni'],
  },
];

type WeekSeed = { place: (typeof places)[number]['slug']; days: number[]; from: number; to: number };

/** Operators with their services and weekly hours. Hours are decimal: 15.5 is 15:30. */
export const operators: {
  name: string;
  capacity: number;
  offers: ServiceKey[];
  weeks: WeekSeed[];
  breaks?: WeekSeed[];
  away?: { daysFromNow: number; hours: number; reason: string }[];
}[] = [
  {
    name: 'Operatore Generico Anagrafe',
    capacity: 1,
    offers: ['cie', 'residenza'],
    weeks: [
      { place: 'via-don-minzoni', days: MONDAY_TO_FRIDAY, from: 9, to: 12 },
      { place: 'via-don-minzoni', days: TUESDAY_AND_THURSDAY, from: 15.5, to: 17.5 },
    ],
    away: [{ daysFromNow: 6, hours: 2, reason: 'Formazione' }],
  },
  {
    name: 'Anna Esposito',
    capacity: 1,
    offers: ['residenza', 'certificati'],
    weeks: [{ place: 'via-don-minzoni', days: MONDAY_TO_FRIDAY, from: 9, to: 12 }],
    breaks: [{ place: 'via-don-minzoni', days: MONDAY_TO_FRIDAY, from: 10.5, to: 10.75 }],
  },
  {
    name: 'Sportello certificati',
    capacity: 2,
    offers: ['certificati'],
    weeks: [{ place: 'via-don-minzoni', days: MONDAY_TO_FRIDAY, from: 8.5, to: 12 }],
  },
  {
    name: 'Luca Ferrara',
    capacity: 1,
    offers: ['tributi'],
    weeks: [
      { place: 'via-albalunga', days: MONDAY_TO_FRIDAY, from: 8.5, to: 12.5 },
      { place: 'via-albalunga', days: TUESDAY_AND_THURSDAY, from: 15, to: 17 },
    ],
  },
  {
    name: 'Maria Russo',
    capacity: 1,
    offers: ['tributi', 'edilizia'],
    weeks: [{ place: 'via-albalunga', days: [1, 3, 5], from: 9, to: 12.5 }],
  },
  {
    name: 'Giulia De Luca, assistente sociale',
    capacity: 1,
    offers: ['sociali'],
    weeks: [{ place: 'via-albalunga', days: [2, 4], from: 9, to: 13 }],
  },
  {
    name: 'Sala consiliare',
    capacity: 1,
    offers: ['sala', 'matrimonio'],
    weeks: [{ place: 'sala-consiliare', days: EVERY_DAY, from: 9, to: 21 }],
  },
];
