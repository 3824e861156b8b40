import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, Modal, Select } from '@mantine/core';

/** Blue of the Italian public services, light to dark. Buttons use index 6. */
const italia: MantineColorsTuple = [
  '#ebf3fb',
  '#d3e5f7',
  '#a9cbee',
  '#7db0e5',
  '#4d94dc',
  '#267ed4',
  '#0066cc',
  '#0059b3',
  '#004d99',
  '#003366',
];

/** Reds with enough contrast for text on white. */
const red: MantineColorsTuple = [
  '#fdf2f4',
  '#f9dde2',
  '#f0b4be',
  '#e58797',
  '#d95f74',
  '#c93c55',
  '#b3263f',
  '#991f35',
  '#80192b',
  '#5c121f',
];

/** Greens with enough contrast for text on white. */
const green: MantineColorsTuple = [
  '#eef8f4',
  '#d5eee4',
  '#a8dcc7',
  '#76c7a6',
  '#3fae83',
  '#1a9467',
  '#00734d',
  '#006242',
  '#005137',
  '#003826',
];

/** Mantine theme of the staff area, in the colours of the citizens' pages. */
export const theme = createTheme({
  primaryColor: 'italia',
  primaryShade: 6,
  colors: { italia, red, green },
  fontFamily: "'Titillium Web', Geneva, Tahoma, sans-serif",
  headings: { fontFamily: "'Titillium Web', Geneva, Tahoma, sans-serif", fontWeight: '700' },
  // Larger than Mantine's defaults, so that hints are readable.
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Mantine renders a header element, which would be a second banner landmark.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'none' } }),
    // A list that unfolds when a dialog opens covers the fields below it, and axe finds its parts hidden.
    // Inside its dialog or page the list belongs to a landmark, and the list itself scrolls.
    Select: Select.extend({
      defaultProps: {
        openOnFocus: false,
        withScrollArea: false,
        comboboxProps: { withinPortal: false, floatingStrategy: 'fixed' },
      },
      styles: { options: { maxHeight: 220, overflowY: 'auto' } },
    }),
    ModalTitle: Modal.Title.extend({ defaultProps: { fw: 700 } }),
  },
});

/** Replaces Mantine colours whose contrast is too low. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#455b71',
    '--mantine-color-placeholder': '#5c6f82',
    '--mantine-color-text': '#17324d',
    '--mantine-color-default-border': '#c5ced8',
  },
  dark: {},
});
