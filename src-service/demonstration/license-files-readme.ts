/** What lies beside the demonstration's license files, and says what each is. */
export const README = `License files of every kind, made for this computer's demonstration. Nothing else on this computer trusts them.
Drop one of them on the window, or several, or this whole folder.

demo-modeler.belic              Demo Modeler, an SES license of this computer. Import it: Demo Modeler needs no sign-in until its end.
demo-review.xml                 Demo Review, a SELECTserver license of this computer.
three-applications.belic        Demo Modeler, Demo Drainage and Demo Structures in one license; clearing one clears all three.
ending-soon.belic               Demo Drainage and Demo Structures, for four more days: the window says so before they end.
for-another-computer.belic      Its machine name is nearly this computer's. It is refused, and shows where the two differ.
of-an-untrusted-issuer.belic    Well signed, by somebody whom this computer does not trust. It says what IT has to do.
ended.belic                     Yesterday was its last day.
damaged.belic                   One character in it was changed, so its signature does not hold.
project-folder                  A folder with two licenses, one of which the service has withdrawn, and a file that is none.
from-the-mail.zip               One good license and two that are refused, as they come by mail.
withdrawn-licenses.revocations  The list of licenses that ended early: the one for Demo Structures in the folder. It came with the sign-in already,
                                so that license is refused; a computer that never signs in learns it from this file.

All of it is thrown away and made anew by: npm start -- --fresh
`;
