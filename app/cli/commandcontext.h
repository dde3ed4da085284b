#pragma once

#include "app/cli/commandoutput.h"
#include "app/cli/invocation.h"
#include "app/profilefolder.h"
#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/sender.h"
#include "models/domain/shop.h"
#include "models/shops/secretvault.h"
#include "models/store/store.h"

#include <QCoreApplication>

namespace comptoir {
class DemoShops;
}

namespace comptoir::cli {

/// What a running command works with. One object a run of the program.
class CommandContext
{
    Q_DECLARE_TR_FUNCTIONS(CommandContext)
public:
    CommandContext(Invocation invocation, CommandOutput &output, Clock &systemClock,
                   std::function<double()> randomSource, CancelToken cancelToken);
    ~CommandContext();
    CommandContext(const CommandContext &) = delete;
    CommandContext &operator=(const CommandContext &) = delete;

    const Invocation given;
    CommandOutput &out;
    Clock &clock;
    const std::function<double()> random;
    const CancelToken cancel;
    const ProfileFolder profile;

    /// Opens the profile, or opens it again: before anything below. `withDemoShops`: in the demo's
    /// profile, its shops answer from now on.
    Done openStore(bool withDemoShops);
    [[nodiscard]] Store &store() { return *m_store; }
    /// Opened at first use, since asking the keychain may make it ask the owner.
    Result<SecretVault *> vault();
    /// The shop's key: from --secret-env when that names this shop, else from the vault.
    Result<ShopSecret> secretOf(const Shop &shop);
    /// Signs nothing in yet; the connector does at its first request.
    Result<std::unique_ptr<ShopConnector>> connect(const Shop &shop);

    /// The shop that `text` names: its number, or its name. NotFound.
    Result<Shop> findShop(const QString &text);
    Result<QList<Shop>> shops();
    /// Those that can be asked: without the one that stands for imported files.
    Result<QList<Shop>> connectedShops();

    /// What --shop names, or none when it was not given.
    Result<std::optional<Shop>> chosenShop();

    /// The person that `who` names: a number, or the e-mail address of an account. NotFound.
    Result<CustomerId> findCustomer(const QString &who);

    /// The accounts that send.
    Result<QList<Sender>> accounts();
    /// The account that `text` names: its number, address or name; empty: the one by
    /// which that channel sends (SenderBook::standardOf). NotFound.
    Result<Sender> findAccount(const QString &text, Channel channel = Channel::Email);
    /// The account's password: from --secret-env when that names this account, else from the vault;
    /// empty for one that needs none.
    Result<QString> secretOf(const Sender &account);

    /// The value of a positional argument; empty when it was not given.
    [[nodiscard]] QString argument(qsizetype index) const { return given.arguments.value(index); }

    /// Runs `job` on a reader (or the writer) and waits for its value.
    template <typename F>
    auto read(F job)
    {
        return m_store->read(std::move(job)).takeResult();
    }
    template <typename F>
    auto write(F job)
    {
        return m_store->write(std::move(job)).takeResult();
    }

private:
    Done openDemoShops(Timestamp bornAt);

    std::unique_ptr<DemoShops> m_demo;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SecretVault> m_vault;
};

} // namespace comptoir::cli
