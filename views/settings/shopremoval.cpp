#include "views/settings/shopremoval.h"

#include "models/shops/secretvault.h"
#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/shell/jobs.h"
#include "views/shell/notices.h"
#include "views/shell/undohistory.h"
#include "views/widgets/confirmdialog.h"

namespace comptoir {

ShopRemoval::ShopRemoval(const ViewContext &context, QWidget *dialogs)
    : QObject(dialogs)
    , m_context(context)
    , m_dialogs(dialogs)
{}

QString ShopRemoval::counts(qint64 customers, const ShopHoldings &holdings)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList parts{tr("%n customer(s)", nullptr, number(customers))};
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(holdings.orders, tr("%n order(s)", nullptr, number(holdings.orders)));
    add(holdings.carts, tr("%n cart(s)", nullptr, number(holdings.carts)));
    add(holdings.products, tr("%n product(s)", nullptr, number(holdings.products)));
    return parts.join(QStringLiteral(", "));
}

void ShopRemoval::ask(const Shop &shop)
{
    const auto counted = m_context.store.read(
        [id = shop.id](Database &db) { return ShopRepository(db).holdings(id); });
    whenDone(counted, this, [this, shop](const Result<ShopHoldings> &holdings) {
        if (holdings)
            ask(shop, *holdings);
        else
            emit failed(holdings.error());
    });
}

void ShopRemoval::ask(const Shop &shop, const ShopHoldings &holdings)
{
    ConfirmDialog::Question question;
    question.title = shop.isOfFiles() ? tr("Take away %1?").arg(shop.name)
                                      : tr("Disconnect %1?").arg(shop.name);
    question.text = shop.isOfFiles()
        ? tr("Your files stay where they are on this computer; only what Comptoir took from them "
             "is meant.")
        : tr("Its key leaves the keychain and it is not asked any more. Nothing changes in the "
             "shop itself.");
    question.verb = shop.isOfFiles() ? tr("Take away") : tr("Disconnect");
    question.choices = {
        tr("Keep what came from it: %1 stay here, to be read")
            .arg(counts(holdings.customers, holdings)),
        tr("Erase what came from it: %1 go").arg(counts(holdings.onlyThere, holdings)),
    };
    ConfirmDialog::ask(m_dialogs, question, [this, shop, holdings](int choice) {
        if (choice == 1)
            askAgain(shop, holdings);
        else
            removeKeeping(shop);
    });
}

void ShopRemoval::askAgain(const Shop &shop, const ShopHoldings &holdings)
{
    ConfirmDialog::Question question;
    question.title = tr("Erase what came from %1?").arg(shop.name);
    question.text
        = tr("%1 go, with their notes, tags and tasks.").arg(counts(holdings.onlyThere, holdings));
    const qint64 shared = holdings.customers - holdings.onlyThere;
    if (shared > 0)
        question.text += QStringLiteral("\n\n")
            + tr("%n customer(s) whom another shop knows too stay.", nullptr,
                 static_cast<int>(shared));
    question.text += QStringLiteral("\n\n")
        + tr("A backup is made first: restoring it is the only way back. Delete it yourself if "
             "nothing of these people may stay.");
    question.verb = tr("Make a backup and erase");
    ConfirmDialog::ask(m_dialogs, question, [this, shop](int) { backUpThenErase(shop); });
}

/// The key is read first, so that the way back leads to a shop that can be asked again.
void ShopRemoval::removeKeeping(const Shop &shop)
{
    m_context.sync.cancel(shop.id);
    if (shop.isOfFiles()) {
        takeOut(shop, {});
        return;
    }
    whenDone(m_context.secrets.read(shop.id), this,
             [this, shop](const Result<ShopSecret> &key) { takeOut(shop, key.valueOr({})); });
}

void ShopRemoval::takeOut(const Shop &shop, const ShopSecret &key)
{
    const auto done
        = m_context.store.write([id = shop.id, now = m_context.clock.now()](Database &db) -> Done {
              Transaction transaction(db);
              const Done outcome = ShopRepository(db).removeKeepingHistory(id, now);
              return outcome ? transaction.commit() : outcome;
          });
    whenDone(done, this, [this, shop, key](const Done &outcome) {
        if (!outcome) {
            emit failed(outcome.error());
            return;
        }
        whenDone(m_context.secrets.remove(shop.id), this, [](const Done &) {});
        m_context.undo->add(tr("%1 is disconnected. What came from it stays.").arg(shop.name),
                            [this, shop, key] { bringBack(shop, key); });
        emit removed();
    });
}

void ShopRemoval::bringBack(const Shop &shop, const ShopSecret &key)
{
    const auto done = m_context.store.write(
        [id = shop.id](Database &db) { return ShopRepository(db).bringBack(id); });
    whenDone(done, this, [this, shop, key](const Done &outcome) {
        if (!outcome) {
            emit failed(outcome.error());
            return;
        }
        emit removed();
        if (key.key.isEmpty())
            return;
        whenDone(m_context.secrets.write(shop.id, key), this, [this, shop](const Done &kept) {
            if (!kept)
                emit failed(kept.error());
            else if (!shop.paused)
                m_context.sync.start(shop.id);
        });
    });
}

void ShopRemoval::backUpThenErase(const Shop &shop)
{
    m_context.sync.cancel(shop.id);
    emit working(tr("Making a backup before %1 is erased…").arg(shop.name));
    whenDone(m_context.store.backUp(), this, [this, shop](const Result<BackupInfo> &backup) {
        if (backup)
            erase(shop);
        else
            emit failed(backup.error());
    });
}

void ShopRemoval::erase(const Shop &shop)
{
    emit working(tr("Erasing what came from %1…").arg(shop.name));
    const auto job = m_context.jobs->start(tr("Erasing what came from %1…").arg(shop.name));
    const auto erased = m_context.store.write([id = shop.id, job,
                                               now = m_context.clock.now()](Database &db) -> Done {
        const auto tell = [&job](qint64 done, qint64 total) { job->setProgress(done, total); };
        Transaction transaction(db);
        const Done outcome = ShopRepository(db).eraseWithHistory(id, now, job->cancelToken(), tell);
        return outcome ? transaction.commit() : outcome;
    });
    whenDone(erased, this, [this, shop](const Done &outcome) {
        if (!outcome) {
            emit failed(outcome.error());
            return;
        }
        whenDone(m_context.secrets.remove(shop.id), this, [](const Done &) {});
        m_context.notices->post(
            {Tone::Good,
             tr("What came from %1 is erased. The backup holds it.").arg(shop.name),
             {},
             {}});
        emit removed();
    });
}

} // namespace comptoir
