/**
 * What the access proxy of Microsoft Defender for Cloud Apps puts behind the name of any host. Source:
 * Microsoft Learn, "What is *.mcas.ms, *.mcas-gov.us, or *.mcas-gov.ms".
 */
export const proxyEnds = ['mcas.ms', 'mcas-gov.us', 'mcas-gov.ms'] as const;

/** A host, or a host with its port, as it is called without the proxy: `acme.test.mcas.ms` is `acme.test`. */
export function withoutProxy(host: string): string {
  const end = proxyEnds.find((one) => host.endsWith(`.${one}`));
  const bare = end ? host.slice(0, -end.length - 1) : host;
  // `acme.mcas.ms` is a host of the proxy's own.
  return bare.includes('.') ? bare : host;
}
