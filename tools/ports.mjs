// SPDX-License-Identifier: EUPL-1.2
// Ports on this machine: is one free, give me one that is.
import { createServer } from 'node:net';

/** Resolves to undefined when the port can be had, else to the reason ('EADDRINUSE', 'EACCES'). */
export function whyTaken(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code ?? 'UNKNOWN'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });
}

/** The preferred port when it is free, else any free one. */
export async function freePort(preferred, host = '127.0.0.1') {
  if (preferred && !(await whyTaken(preferred, host))) return preferred;
  return (await freePorts(1, host))[0];
}

/** Several free ports at once, all different. */
export async function freePorts(count, host = '127.0.0.1') {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise((done, fail) => {
        server.once('error', fail);
        server.listen({ port: 0, host, exclusive: true }, () => done(server));
      });
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** A port number from the environment; a wrong one is said in words. */
export function portFrom(name, fallback) {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(
    `${name}=${text} is not a port: choose a number from 1 to 65535, for example ${name}=${fallback + 1}.`,
  );
}

/** Throws one clear sentence per port that cannot be had; starts nothing. */
export async function requirePorts(wanted, host = '127.0.0.1') {
  const problems = [];
  for (const { port, variable, what } of wanted) {
    const reason = await whyTaken(port, host);
    if (!reason) continue;
    const why = reason === 'EACCES' ? 'may not be opened by this user' : 'is in use by another program';
    problems.push(`Port ${port} (${what}) ${why}. Choose another one:  ${variable}=${port + 1} npm start`);
  }
  if (new Set(wanted.map(({ port }) => port)).size < wanted.length) {
    problems.push(`${wanted.map(({ variable, port }) => `${variable}=${port}`).join(' and ')} must differ.`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
