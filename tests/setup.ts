// `npm test` runs a fixed-seed sample of each property; `npm run soak` sets SOAK and runs them long, with fresh seeds.
import fc from 'fast-check';

const soak = process.env['SOAK'];

fc.configureGlobal(soak ? { numRuns: Number(soak) } : { numRuns: 100, seed: 20220101 });
