import { parentPort, workerData } from 'node:worker_threads';
import { type PdfTask, pdfHere } from './pdf.js';

// The thread that makes one PDF file.
parentPort?.postMessage(await pdfHere(workerData as PdfTask));
