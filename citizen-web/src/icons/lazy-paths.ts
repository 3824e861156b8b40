/** Bootstrap Italia icons of the pages after the first, as SVG paths in a 24 by 24 view box. */
export const lazyIconPaths = {
  left: 'M14.6 17.2 9 11.6 14.6 6l.8.7-4.9 4.9 4.9 4.9z',
  right: 'm9.8 17.2-.8-.7 4.9-4.9L9 6.7l.8-.7 5.6 5.6z',
  download:
    'M12 14.2 7.7 9.9l.7-.7 3.1 3.1V3h1v9.2l3.1-3 .7.7-4.3 4.3zm7-2.2v7.5c0 .3-.2.5-.5.5h-13c-.3 0-.5-.2-.5-.5V12H4v7.5c0 .8.7 1.5 1.5 1.5h13c.8 0 1.5-.7 1.5-1.5V12h-1z',
  print:
    'M21 9.5c0-.8-.7-1.5-1.5-1.5H17V3H7v5H4.5C3.7 8 3 8.7 3 9.5V16h2v3h2v2h10v-2h2v-3h2V9.5zM8 4h8v4H8V4zM6 18v-4h1v4H6zm10 2H8v-6h8v6zm2-2h-1v-4h1v4zm2-3h-1v-2H5v2H4V9.5c0-.3.2-.5.5-.5h15c.3 0 .5.2.5.5V15zM6 11h4v1H6v-1z',
  star: 'M12 1.7 9.5 9.2H1.6L8 13.9l-2.4 7.6 6.4-4.7 6.4 4.7-2.4-7.6 6.4-4.7h-7.9z',
} as const;
