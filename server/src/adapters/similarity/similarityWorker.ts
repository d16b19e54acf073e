import { parentPort, workerData } from 'node:worker_threads';
import { type GroupableAnswer, groupAnswers } from '@diem-cau/shared/domain/surveys/groupAnswers.ts';

parentPort?.postMessage(groupAnswers(workerData as readonly GroupableAnswer[]));
