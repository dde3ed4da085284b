#include "views/customers/customererasure.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/confirmdialog.h"

#include <QWidget>

namespace comptoir {

namespace {

int number(qint64 count)
{
    return static_cast<int>(count);
}

} // namespace

CustomerErasure *CustomerErasure::start(const ViewContext &context,
                                        const QSet<CustomerId> &customers, QWidget *over)
{
    auto *erasure = new CustomerErasure(context, customers, over);
    erasure->count();
    return erasure;
}

CustomerErasure::CustomerErasure(const ViewContext &context, QSet<CustomerId> customers,
                                 QWidget *over)
    : QObject(over)
    , m_context(context)
    , m_customers(std::move(customers))
    , m_over(over)
{}

void CustomerErasure::fail(const Error &error)
{
    emit failed(error);
    deleteLater();
}

void CustomerErasure::count()
{
    const auto counted
        = m_context.store.read([customers = m_customers, now = m_context.clock.now(),
                                folder = m_context.store.folder()](Database &db) -> Result<Asked> {
              const auto counts = Erasure(db, now).preview(customers);
              if (!counts)
                  return counts.error();
              return Asked{*counts, Erasure::backupsOlderThan(folder, now).size()};
          });
    whenDone(counted, this, [this](const Result<Asked> &asked) {
        if (asked)
            ask(*asked);
        else
            fail(asked.error());
    });
}

QString CustomerErasure::whatGoes(const Asked &asked)
{
    const ErasureCounts &counts = asked.counts;
    QStringList lines{tr("Names, addresses, numbers, birthdays, tags and fields go, and what you "
                         "wrote about them.")};
    QStringList words;
    if (counts.notes > 0)
        words.append(tr("%Ln note(s)", nullptr, number(counts.notes)));
    if (counts.tasks > 0)
        words.append(tr("%Ln task(s)", nullptr, number(counts.tasks)));
    if (counts.conversations > 0)
        words.append(tr("%Ln conversation(s)", nullptr, number(counts.conversations)));
    if (!words.isEmpty())
        //: %1 is a list: 2 notes, 1 task
        lines.append(tr("%1 go with them.").arg(words.join(QStringLiteral(", "))));
    if (counts.codes > 0)
        lines.append(tr("%Ln discount code(s) with their name get another word; codes that others "
                        "used too stay as they are.",
                        nullptr, number(counts.codes)));
    if (counts.orders > 0)
        lines.append(tr("%Ln order(s) will stay, without a name: the books and figures remain as "
                        "they are.",
                        nullptr, number(counts.orders)));
    if (counts.messagesSent > 0)
        lines.append(tr("Of %Ln message(s) sent only the fact remains, not the address nor the "
                        "words.",
                        nullptr, number(counts.messagesSent)));
    if (counts.messagesWaiting > 0)
        lines.append(tr("%Ln waiting message(s) will be withdrawn.", nullptr,
                        number(counts.messagesWaiting)));
    lines.append(tr("Nothing is written to their addresses again, and no sync and no file brings "
                    "them back."));
    if (asked.backups > 0)
        lines.append(
            tr("Still held by %Ln older backup(s).", nullptr, static_cast<int>(asked.backups)));
    lines.append(tr("This cannot be taken back."));
    return lines.join(u'\n');
}

void CustomerErasure::ask(const Asked &asked)
{
    if (asked.counts.customers == 0) {
        fail({ErrorCode::NotFound,
              tr("This customer is no longer there. Nothing was changed. Open the list again."),
              QStringLiteral("erasure: nobody")});
        return;
    }
    ConfirmDialog::Question question;
    question.title = asked.counts.customers == 1
        ? tr("Erase this customer for good?")
        : tr("Erase %Ln customer(s) for good?", nullptr, number(asked.counts.customers));
    question.text = whatGoes(asked);
    question.verb = tr("Erase for good");
    ConfirmDialog::ask(m_over, question, [self = QPointer(this)](int) {
        if (self)
            self->erase();
    });
}

void CustomerErasure::erase()
{
    const auto job
        = m_context.jobs->start(tr("Erasing %Ln customer(s)", nullptr, number(m_customers.size())));
    const auto erased = m_context.store.write(
        [customers = m_customers, job, now = m_context.clock.now()](Database &db) {
            return Erasure::run(db, customers, now, job->cancelToken(),
                                [&job](qint64 done, qint64 all) { job->setProgress(done, all); });
        });
    whenDone(erased, this, [this, job](const Result<ErasureCounts> &counts) {
        job->finish();
        if (!counts) {
            fail(counts.error());
            return;
        }
        m_context.undo->clear();
        tell(*counts);
        emit this->erased();
        deleteLater();
    });
}

void CustomerErasure::tell(const ErasureCounts &counts)
{
    QString text = tr("%Ln customer(s) erased.", nullptr, number(counts.customers));
    if (counts.orders > 0)
        text += u' ' + tr("%Ln order(s) kept, without a name.", nullptr, number(counts.orders));
    const QStringList backups
        = Erasure::backupsOlderThan(m_context.store.folder(), m_context.clock.now());
    if (backups.isEmpty()) {
        m_context.notices->post({Tone::Good, text, {}, {}});
        return;
    }
    text += u' '
        //: %1 is the name of a file, the newest of them
        + tr("Still held by %Ln older backup(s), the newest is %1. Those that Comptoir makes by "
             "itself go in time, those that you made when you delete them.",
             nullptr, static_cast<int>(backups.size()))
              .arg(backups.first());
    m_context.notices->post(
        {Tone::Good, text, tr("Show the backups"),
         [open = m_context.openRecord] { open(QStringLiteral("settings-data"), 0); }});
}

} // namespace comptoir
