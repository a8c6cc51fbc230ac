import { describeDocuments } from '../../../../tests/contract/document.contract.ts';
import { describeStorage } from '../../../../tests/contract/storage.contract.ts';
import { openMemory } from './memory.ts';

const open = async () => openMemory();

describeStorage('memory', open);
describeDocuments('memory', open);
