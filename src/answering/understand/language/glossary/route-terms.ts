import type { GlossaryRow } from '../language.ts';

/** Ways into a plan. */
export const routeTerms: readonly GlossaryRow[] = [
  [
    'brokerage window',
    'ventana de corretaje/ventanilla de corretaje/cuenta de corretaje/ventana de inversión',
    'fenêtre de courtage/compte de courtage/guichet de courtage',
    'brokerage-fenster/maklerfenster/maklerkonto/brokerkonto/depotfenster/wertpapierdepot',
    'janela de corretagem/conta de corretagem',
    'finestra di intermediazione/conto di intermediazione/finestra di brokeraggio',
  ],
  ['window', 'ventana/ventanilla', 'fenêtre/guichet', 'fenster', 'janela', 'finestra'],
  [
    'core menu',
    'menú principal/menú básico/menú de fondos',
    'menu principal/menu de base/menu de fonds',
    'kernmenü/hauptmenü/fondsmenü',
    'menu principal/menu básico',
    'menu principale/menu di base',
  ],
  [
    'target-date fund',
    'fondo de fecha objetivo/fondo con fecha objetivo',
    'fonds à date cible/fonds à échéance',
    'zieldatumsfonds/zieldatum-fonds/lebenszyklusfonds',
    'fundo de data-alvo/fundo com data alvo',
    'fondo a data obiettivo/fondo con data obiettivo',
  ],
  [
    'managed account',
    'cuenta administrada/cuenta gestionada',
    'compte géré/gestion sous mandat',
    'verwaltetes konto/vermögensverwaltung',
    'conta gerenciada/conta gerida',
    'conto gestito/gestione patrimoniale',
  ],
  [
    'default fund',
    'fondo predeterminado/fondo por defecto',
    'fonds par défaut',
    'standardfonds',
    'fundo padrão',
    'fondo predefinito',
  ],
];
