#include "views/settings/sending/senderactions.h"

#include "models/domain/clock.h"
#include "models/shops/secretvault.h"
#include "models/store/outboxrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/sending/backgroundtrial.h"
#include "views/settings/sending/senderservices.h"
#include "views/settings/sending/senderwords.h"
#include "views/widgets/confirmdialog.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderchannels.h"

namespace comptoir {

namespace {

QList<SecretOwner> secretsOf(SenderId sender)
{
    return {SecretOwner(sender), SecretOwner::mailboxOf(sender), SecretOwner::eventsOf(sender)};
}

} // namespace

SenderActions::SenderActions(const ViewContext &context, QWidget *dialogs)
    : QObject(dialogs)
    , m_context(context)
    , m_dialogs(dialogs)
    , m_trial(new BackgroundTrial(this))
{
    connect(m_trial, &BackgroundTrial::finished, this, &SenderActions::takeReport);
    connect(m_trial, &BackgroundTrial::failed, this, [this](const Error &error) {
        endTest();
        emit failed(error);
    });
}

/// In one transaction on the writer thread.
void SenderActions::write(const std::function<Done(Database &)> &work,
                          const std::function<void()> &then)
{
    const auto written = m_context.store.write([work](Database &db) {
        Transaction transaction(db);
        const Done changed = work(db);
        return changed ? transaction.commit() : changed;
    });
    whenDone(written, this, [this, then](const Done &ended) {
        if (!ended) {
            emit failed(ended.error());
            return;
        }
        then();
        emit changed();
    });
}

void SenderActions::test(const Sender &sender)
{
    m_tested = sender;
    m_testing = sender.id;
    emit changed();
    if (!SenderChannels::needsSecret(sender)) {
        run(sender, {});
        return;
    }
    whenDone(m_context.secrets.read(sender.id), this,
             [this, sender](const Result<ShopSecret> &secret) {
                 if (m_testing != sender.id)
                     return;
                 if (secret) {
                     run(sender, secret->key);
                     return;
                 }
                 endTest();
                 emit failed(secret.error());
             });
}

void SenderActions::run(const Sender &sender, const QString &secret)
{
    const SenderTrial::Parts parts{&m_context.clock, randomOf(m_context)};
    m_trial->start([sender, secret, parts](const CancelToken &cancel) {
        return SenderTrial::run(sender, secret, parts, cancel);
    });
}

void SenderActions::endTest()
{
    m_testing = {};
    emit changed();
}

/// The owner looked, and it works: what it was blocked for is over.
void SenderActions::takeReport(const SenderTrial::Report &report)
{
    m_testing = {};
    write(
        [id = m_tested.id, report, now = m_context.clock.now()](Database &db) {
            SenderBook book(db);
            const Done told = report.credit ? book.setCredit(id, *report.credit, now) : done();
            return told ? book.release(id) : told;
        },
        [this, report] {
            tellAccountChanged(m_context, m_tested.id);
            emit works(m_tested, report);
        });
}

void SenderActions::setPaused(const Sender &sender, bool paused)
{
    const auto change = [this, id = sender.id](bool on) {
        write([id, on](Database &db) { return SenderBook(db).setPaused(id, on); },
              [this, id] { tellAccountChanged(m_context, id); });
    };
    change(paused);
    const QString title = SenderWords::title(sender);
    m_context.undo->add(
        paused ? tr("%1 is paused: nothing leaves by it.").arg(title)
               : tr("Messages leave by %1 again.").arg(title),
        [change, paused] { change(!paused); }, [change, paused] { change(paused); });
}

void SenderActions::makeStandard(const Sender &sender, SenderId before)
{
    const auto change = [this, channel = sender.channel](SenderId id) {
        Sender chosen;
        chosen.id = id;
        chosen.channel = channel;
        write([chosen](Database &db) { return SenderBook(db).setStandard(chosen); }, [] {});
    };
    change(sender.id);
    m_context.undo->add(
        tr("%1 is the default account now.").arg(SenderWords::title(sender)),
        [change, before] { change(before); }, [change, id = sender.id] { change(id); });
}

void SenderActions::remove(const Sender &sender)
{
    const auto counted = m_context.store.read(
        [id = sender.id](Database &db) { return OutboxRepository(db).waitingBy(id); });
    whenDone(counted, this, [this, sender](const Result<qint64> &waiting) {
        if (waiting)
            ask(sender, *waiting);
        else
            emit failed(waiting.error());
    });
}

void SenderActions::ask(const Sender &sender, qint64 waiting)
{
    ConfirmDialog::Question question;
    question.title = tr("Remove %1?").arg(SenderWords::title(sender));
    question.text
        = tr("Nothing leaves by it any more, and its password leaves the keychain. What it "
             "has sent stays in the outbox and on the customers’ timelines. Nothing "
             "changes at the provider.");
    if (waiting > 0)
        question.text += QStringLiteral("\n\n")
            + tr("%n message(s) still wait to leave by it. They stay in the outbox and leave by no "
                 "other account.",
                 nullptr, static_cast<int>(waiting));
    question.verb = tr("Remove the account");
    ConfirmDialog::ask(m_dialogs, question,
                       [this, sender](int) { readSecrets(sender, secretsOf(sender.id), {}); });
}

/// All of them are read first, so that the way back leads to an account that can send and hear.
void SenderActions::readSecrets(const Sender &sender, QList<SecretOwner> owners,
                                const Secrets &found)
{
    if (owners.isEmpty()) {
        takeOut(sender, found);
        return;
    }
    const SecretOwner owner = owners.takeFirst();
    whenDone(m_context.secrets.read(owner), this,
             [this, sender, owners, owner, found](const Result<ShopSecret> &secret) {
                 Secrets more = found;
                 if (secret)
                     more.append({owner, *secret});
                 readSecrets(sender, owners, more);
             });
}

void SenderActions::takeOut(const Sender &sender, const Secrets &secrets)
{
    write([id = sender.id, now = m_context.clock.now()](
              Database &db) { return SenderRepository(db).remove(id, now); },
          [this, sender, secrets] {
              for (const SecretOwner &owner : secretsOf(sender.id))
                  whenDone(m_context.secrets.remove(owner), this, [](const Done &) {});
              tellAccountChanged(m_context, sender.id);
              m_context.undo->add(
                  tr("%1 is removed. What it has sent stays.").arg(SenderWords::title(sender)),
                  [this, sender, secrets] { bringBack(sender, secrets); });
          });
}

void SenderActions::bringBack(const Sender &sender, const Secrets &secrets)
{
    write([id = sender.id](Database &db) { return SenderRepository(db).bringBack(id); },
          [this, id = sender.id, secrets] { writeSecrets(id, secrets); });
}

/// One after another; whoever sends and listens hears of the account when all are there.
void SenderActions::writeSecrets(SenderId id, Secrets secrets)
{
    if (secrets.isEmpty()) {
        tellAccountChanged(m_context, id);
        return;
    }
    const auto [owner, secret] = secrets.takeFirst();
    whenDone(m_context.secrets.write(owner, secret), this, [this, id, secrets](const Done &kept) {
        if (!kept)
            emit failed(kept.error());
        writeSecrets(id, secrets);
    });
}

} // namespace comptoir
