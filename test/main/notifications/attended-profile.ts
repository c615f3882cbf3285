import type { Notification } from '#core/notification/notification.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { attendNotifications, type NotificationAttendant } from '#main/notifications/notification-attendant.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import type { Workstation } from '../use-cases/workstation.ts';

/** A process that attends to a workstation's notifications and keeps what it says: `checkout days-7`, with the time. */
export class AttendedProfile {
  readonly opened: OpenedProfile;
  readonly said: string[] = [];
  readonly notifications: Notification[] = [];
  readonly attendant: NotificationAttendant;

  private constructor(opened: OpenedProfile) {
    this.opened = opened;
    this.attendant = attendNotifications({ profile: () => ({ ok: true, value: opened }), say: (due, now) => this.#say(due, now) });
    this.attendant.begin();
  }

  static async open(workstation: Workstation): Promise<AttendedProfile> {
    return new AttendedProfile(await workstation.open());
  }

  #say(due: readonly Notification[], now: Instant): void {
    this.notifications.push(...due);
    for (const { kind, threshold } of due) this.said.push(`${kind} ${threshold} ${formatIsoInstant(now).slice(0, 16)}`);
  }
}
