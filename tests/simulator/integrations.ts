/** Every integration that can be connected here. The first two are ids that the vendor's demos use. */
export const integrations = [
  { id: 'demo_facebook', name: 'Demo Facebook' },
  { id: 'demo_google_ads', name: 'Demo Google Ads' },
  { id: 'google_analytics', name: 'Google Analytics' },
  { id: 'hubspot', name: 'HubSpot' },
  { id: 'shopify', name: 'Shopify' },
];
