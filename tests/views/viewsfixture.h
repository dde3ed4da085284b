#pragma once

#include "models/shops/secretvault.h"
#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "tests/models/store/testclock.h"
#include "tests/servers/demoshop.h"
#include "views/viewcontext.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTranslator>

#include <memory>

namespace comptoir {

/// A keychain in memory that can refuse.
class FakeVault : public SecretVault
{
public:
    QFuture<Result<ShopSecret>> read(SecretOwner owner) override;
    QFuture<Done> write(SecretOwner owner, const ShopSecret &secret) override;
    QFuture<Done> remove(SecretOwner owner) override;
    [[nodiscard]] bool isPersistent() const override { return persistent; }
    [[nodiscard]] QString whyNotPersistent() const override
    {
        return persistent
            ? QString()
            : QStringLiteral("No keychain runs: keys are kept until the program ends.");
    }

    QHash<SecretOwner, ShopSecret> secrets;
    bool persistent = true;
    bool refuses = false;
};

/// A real profile in a temporary folder, filled by the demo generator through Ingest, and all that
/// a window needs.
class ViewsFixture
{
public:
    ViewsFixture();
    ~ViewsFixture();

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] SyncService &sync() { return *m_sync; }
    [[nodiscard]] ViewContext context();
    /// Adds a shop with this many invented customers; indexed for the search.
    ShopId fill(int customers, DemoPlatform platform = DemoPlatform::PrestaShop);

    TestClock clock;
    FakeVault vault;
    QString chosenLanguage; ///< by setLanguage of the context

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncService> m_sync;
};

/// A language as long as French, or longer: every text of ours in brackets. Remembers what it was
/// asked for, so that a test finds texts that forgot to change.
class PseudoTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] const QSet<QString> &asked() const { return m_asked; }

private:
    mutable QSet<QString> m_asked;
};

/// The value of a future of the store, which other threads complete.
template <typename T>
T awaitResult(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace comptoir
