#include "views/shell/sendingissues.h"

#include "models/store/carryover.h"
#include "models/store/carryoverwords.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/shell/accountpassworddialog.h"
#include "views/widgets/confirmdialog.h"
#include "views/widgets/format.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderform.h"
#include "workflows/messages/sendingservice.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

using Kind = SendingProblem::Kind;

class SendingIssues
{
    Q_DECLARE_TR_FUNCTIONS(SendingIssues)

public:
    using Question = ConfirmDialog::Question; // lupdate takes a qualified result for the context
    using Issue = SendingIssue;

    SendingIssues(const ViewContext &context, QWidget *over)
        : m_context(context)
        , m_over(over)
    {}

    [[nodiscard]] Issue disarmed() const;
    [[nodiscard]] Issue late(qint64 count) const;
    [[nodiscard]] Issue of(const SendingProblem &problem) const;
    static QString passwordVerb() { return tr("Enter the password…"); }
    static QString signInVerb() { return tr("Sign in again…"); }

private:
    [[nodiscard]] Issue password(const SendingProblem &problem, const QString &text) const;
    static void askPlace(const ViewContext &context, QWidget *over);
    static Question placeQuestion(const CarryOver::Lacks &lacks);
    static Question lateQuestion(int count);

    ViewContext m_context;
    QWidget *m_over;
};

/// With what a restore could not bring along: who says yes should have looked after it.
void SendingIssues::askPlace(const ViewContext &context, QWidget *over)
{
    const auto answer = context.store.read([](Database &db) { return CarryOver::lacks(db); });
    whenDone(answer, over, [context, over](const CarryOver::Lacks &lacks) {
        ConfirmDialog::ask(over, placeQuestion(lacks),
                           [context](int) { context.sending->confirmPlace(); });
    });
}

SendingIssues::Question SendingIssues::placeQuestion(const CarryOver::Lacks &lacks)
{
    Question question;
    question.title = tr("May this Comptoir send?");
    question.text = tr("This shop’s data was copied or restored. If another computer sends for the "
                       "same shop, customers get messages twice.\n\nSay yes only where this is the "
                       "one that sends.");
    for (const QString &advice : CarryOverWords::after(lacks.refusals, lacks.erasures))
        question.text += QStringLiteral("\n\n") + advice;
    question.verb = tr("Yes, it may send");
    question.stay = tr("Not now");
    return question;
}

SendingIssues::Question SendingIssues::lateQuestion(int count)
{
    Question question;
    question.title = tr("Send %n late message(s)?", nullptr, count);
    question.text
        = tr("They were due while Comptoir was closed. What is dropped stays in the outbox "
             "as not sent, with this reason.");
    question.verb = tr("Do so");
    question.choices = {tr("Send them, each in its customer’s hours"), tr("Drop them all")};
    question.dangerous = false;
    return question;
}

SendingIssue SendingIssues::disarmed() const
{
    const ViewContext context = m_context;
    QWidget *over = m_over;
    return {QStringLiteral("disarmed"), Tone::Warning,
            tr("This copy may not send until you confirm it: the data was copied or restored."),
            tr("Confirm…"), [context, over] { askPlace(context, over); }};
}

SendingIssue SendingIssues::late(qint64 count) const
{
    const ViewContext context = m_context;
    QWidget *over = m_over;
    const int number = static_cast<int>(count);
    return {
        QStringLiteral("late"), Tone::Warning,
        tr("%n message(s) were due while Comptoir was closed: send or drop them?", nullptr, number),
        tr("Decide…"), [context, over, number] {
            ConfirmDialog::ask(over, lateQuestion(number), [context](int choice) {
                context.sending->answerLate(choice == 0 ? SendingDesk::Late::Send
                                                        : SendingDesk::Late::Drop);
            });
        }};
}

SendingIssue SendingIssues::password(const SendingProblem &problem, const QString &text) const
{
    return {{},
            Tone::Warning,
            text,
            accountPasswordVerb(problem.sender),
            [context = m_context, over = m_over, sender = problem.sender] {
                askAccountPassword(context, over, sender);
            }};
}

SendingIssue SendingIssues::of(const SendingProblem &problem) const
{
    const Sender &sender = problem.sender;
    const ViewContext context = m_context;
    Issue issue;
    switch (problem.kind) {
    case Kind::NoSecret:
        issue = password(problem, problem.text);
        break;
    case Kind::LoginRefused:
        issue
            = password(problem,
                       (SenderForm::signsIn(sender)
                            ? tr("The provider refused the sign-in of “%1”: nothing is sent by it "
                                 "until you sign in again.")
                            : tr("The provider refused the password of “%1”: nothing is sent by it "
                                 "until you enter another."))
                           .arg(sender.address));
        break;
    case Kind::Blocked:
        issue = {{},
                 Tone::Warning,
                 tr("“%1” sends nothing until you look at it. %2")
                     .arg(sender.address, GateWords::ofLedger(sender.blocked)),
                 tr("Show the account"),
                 [context] { context.openRecord(QStringLiteral("settings-senders"), 0); }};
        break;
    case Kind::Waits:
        issue = {{},
                 Tone::Neutral,
                 //: %1 is an account, %2 a day and a time
                 tr("“%1” waits until %2: its provider asked for it, or could not be reached.")
                     .arg(sender.address,
                          problem.until ? Format::moment(*problem.until, context.clock.now())
                                        : QString()),
                 tr("Show what waits"),
                 [context] { context.openRecord(QStringLiteral("outbox-waiting"), 0); }};
        break;
    case Kind::Failed:
        issue = {
            {}, Tone::Danger, problem.text, tr("Try now"), [context] { context.sending->check(); }};
        break;
    }
    issue.key
        = QStringLiteral("account:%1:%2").arg(sender.id.value).arg(static_cast<int>(problem.kind));
    return issue;
}

} // namespace

QList<SendingIssue> sendingIssues(const SendingState &state, const ViewContext &context,
                                  QWidget *over)
{
    const SendingIssues words(context, over);
    QList<SendingIssue> issues;
    if (state.isDisarmed)
        issues.append(words.disarmed());
    if (state.late > 0)
        issues.append(words.late(state.late));
    for (const SendingProblem &problem : state.problems) {
        if (problem.sender.blocked != SenderBook::pausedByOwner()) // who did it knows it
            issues.append(words.of(problem));
    }
    return issues;
}

QString accountPasswordVerb(const Sender &sender)
{
    return SenderForm::signsIn(sender) ? SendingIssues::signInVerb()
                                       : SendingIssues::passwordVerb();
}

void askAccountPassword(const ViewContext &context, QWidget *over, const Sender &sender)
{
    if (SenderForm::signsIn(sender)) {
        context.openRecord(QStringLiteral("settings-senders"), 0);
        return;
    }
    AccountPasswordDialog::ask(over, sender, [context, sender](const QString &password) {
        if (context.feedback)
            context.feedback->forgive(sender.id);
        if (context.sending)
            context.sending->setSecret(sender, password);
    });
}

} // namespace comptoir
