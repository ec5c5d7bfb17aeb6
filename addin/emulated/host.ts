import { runBatch, type Desk } from './batch/batch';
import { References } from './batch/references';
import type { Services } from './batch/spec';
import type { CreatedWorkbook } from './batch/types';
import { parseRequest, WAITS_FOR_CELL_EDIT, type Request, type Response } from './batch/wire';
import { ExcelError, type ErrorCode } from './errors';
import { EventHub } from './events';
import { Faults } from './faults';
import type { Workbook } from './model/workbook';
import { handlers } from './objects/handlers';
import { Person } from './people';
import { bytesOf, isCleanup, Traffic, type Trip } from './traffic';

export interface HostOptions {
  /** The newest ExcelApi set that this Excel has. */
  readonly apiVersion?: string;
  /** Office.PlatformType */
  readonly platform?: 'PC' | 'OfficeOnline' | 'Mac';
  /** Language of Excel. */
  readonly language?: string;
  /** Whether it has the set CompressedFile: not so on iPad, and in Excel 2016 by volume licence. */
  readonly hasFile?: boolean;
}

/** Excel without Excel: answers the batches of the real client library from a workbook in memory. */
export class Host {
  readonly options: Required<HostOptions>;
  readonly faults = new Faults();
  /** The user of the pane, working in the grid. */
  readonly user: Person;
  /** Someone else in the same file: edits arrive as remote. */
  readonly colleague: Person;
  /** Called before each round trip, so that a test can change the workbook between reading and writing. */
  beforeTrip: ((number: number) => void) | null = null;
  private readonly traffic = new Traffic();
  private readonly references = new References();
  private readonly events = new EventHub((message) => {
    this.deliver(message);
  });
  private readonly created: CreatedWorkbook[] = [];
  private readonly desk: Desk;
  private deliver: (message: string) => void = () => undefined;
  private last: Promise<void> = Promise.resolve();
  private started = 0;

  constructor(
    readonly workbook: Workbook,
    { apiVersion = '1.17', platform = 'PC', language = 'zh-CN', hasFile = true }: HostOptions = {},
  ) {
    this.options = { apiVersion, platform, language, hasFile };
    const told = () => {
      this.tellSoon();
    };
    this.user = new Person(workbook, 'user', told);
    this.colleague = new Person(workbook, 'colleague', told);
    workbook.listen((change, origin) => {
      this.events.accept(change, origin);
    });
    this.desk = this.makeDesk();
  }

  /** Round trips since the start or {@link reset}; releasing ranges after `Excel.run` is not counted. */
  get trips(): number {
    return this.traffic.waited.length;
  }

  /** The round trips one by one, also those that release ranges. */
  get log(): readonly Trip[] {
    return this.traffic.all;
  }

  /** Bytes of all requests and responses that were counted. */
  get bytes(): number {
    return this.traffic.waited.reduce((sum, trip) => sum + trip.requestBytes + trip.responseBytes, 0);
  }

  /** Ranges that the pane has not let go of. */
  get heldRanges(): number {
    return this.references.size;
  }

  /** Event handlers that the pane has registered and not removed. */
  get eventHandlers(): number {
    return this.events.handlers;
  }

  /** Workbooks that the pane had Excel make and open. */
  get opened(): readonly CreatedWorkbook[] {
    return this.created.filter(({ opened }) => opened);
  }

  /** Counts from 0 again. */
  reset(): void {
    this.traffic.reset();
    this.started = 0;
  }

  /** Resolves when all requests so far are answered. */
  idle(): Promise<void> {
    return this.last;
  }

  /**
   * Connects a client.
   * @param deliver takes the messages of the host
   * @returns takes the messages of the client
   */
  connect(deliver: (message: string) => void): (message: string) => void {
    this.deliver = deliver;
    return (message) => {
      this.last = this.last.then(() => this.answer(message));
    };
  }

  private async answer(message: string): Promise<void> {
    const request = parseRequest(message);
    const cleanup = isCleanup(request);
    if (!cleanup) {
      this.started += 1;
      this.beforeTrip?.(this.started);
    }
    const requestBytes = bytesOf(message);
    let response = await this.respond(request, requestBytes);
    let body = JSON.stringify(response);
    if (bytesOf(body) > this.faults.payloadLimit) {
      response = refusal('ResponsePayloadSizeLimitExceeded');
      body = JSON.stringify(response);
    }
    const error = response.Error?.Code ?? null;
    const responseBytes = bytesOf(body);
    this.traffic.note({ requestBytes, responseBytes, actions: request.actions.length, cleanup, error });
    this.deliver(
      JSON.stringify({ id: request.id, type: 1, message: { statusCode: 200, headers: {}, body } }),
    );
    this.tellSoon();
  }

  /** Events come after the answer to the request that caused them, as those of Excel do. */
  private tellSoon(): void {
    setTimeout(() => {
      this.events.flush();
    }, 0);
  }

  private async respond(request: Request, bytes: number): Promise<Response> {
    if (bytes > this.faults.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    if (this.faults.cellEditing) {
      if ((request.flags & WAITS_FOR_CELL_EDIT) === 0) return refusal('InvalidOperationInCellEditMode');
      await this.faults.cellLeft();
    }
    const response = await runBatch(request, this.desk);
    this.references.prune(this.workbook);
    return response;
  }

  private makeDesk(): Desk {
    const { workbook, events, created, references, faults } = this;
    const services: Services = {
      workbook,
      get eventsEnabled() {
        return events.enabled;
      },
      set eventsEnabled(enabled) {
        events.enabled = enabled;
      },
      get breaksReferences() {
        return faults.breaksReferences;
      },
      createWorkbook(bytes) {
        const made = { id: `workbook-${created.length + 1}`, bytes, opened: false };
        created.push(made);
        return made;
      },
      createdWorkbook: (id) => created.find((each) => each.id === id),
    };
    return {
      handlers,
      services,
      references,
      register: (key) => {
        events.register(key);
      },
      unregister: (key) => {
        events.unregister(key);
      },
      before: (member) => {
        faults.before(member);
      },
    };
  }
}

/** Excel refuses the whole request. */
function refusal(code: ErrorCode): Response {
  const { message } = new ExcelError(code);
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message } };
}
