#include "app/cli/commandcontext.h"

#include "app/cli/await.h"
#include "app/cli/secrets.h"
#include "app/demoshops.h"
#include "app/profilevault.h"
#include "models/shops/shopconnector.h"
#include "models/store/accountnumber.h"
#include "models/store/customerrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/shoprepository.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderchannels.h"

#include <algorithm>

namespace comptoir::cli {

CommandContext::CommandContext(Invocation invocation, CommandOutput &output, Clock &systemClock,
                               std::function<double()> randomSource, CancelToken cancelToken)
    : given(std::move(invocation))
    , out(output)
    , clock(systemClock)
    , random(std::move(randomSource))
    , cancel(std::move(cancelToken))
    , profile(ProfileFolder::find(given.value(QStringLiteral("data")),
                                  given.has(QStringLiteral("demo"))))
{}

CommandContext::~CommandContext() = default;

Done CommandContext::openStore(bool withDemoShops)
{
    m_store.reset(); // bornAt() takes the lock
    const bool demo = withDemoShops && profile.demo;
    Timestamp bornAt;
    if (demo) {
        const Result<Timestamp> born = DemoShops::bornAt(profile.path, clock.now());
        if (!born)
            return born.error();
        bornAt = *born;
    }
    Result<std::unique_ptr<Store>> opened = Store::open(profile.path, clock);
    if (!opened)
        return opened.error();
    m_store = std::move(opened).value();
    return demo ? openDemoShops(bornAt) : done();
}

Done CommandContext::openDemoShops(Timestamp bornAt)
{
    out.progress(tr("Setting up the demo shops …"));
    m_demo = std::make_unique<DemoShops>(bornAt);
    m_vault = std::make_unique<MemoryVault>();
    return m_demo->connectTo(*m_store, *m_vault, clock);
}

Result<SecretVault *> CommandContext::vault()
{
    if (m_vault)
        return m_vault.get();
    Result<std::unique_ptr<KeychainVault>> opened = openVault(*m_store);
    if (!opened)
        return opened.error();
    std::unique_ptr<KeychainVault> keychain = std::move(opened).value();
    await(keychain->probe());
    m_vault = std::move(keychain);
    return m_vault.get();
}

Result<ShopSecret> CommandContext::secretOf(const Shop &shop)
{
    const Result<QList<Shop>> all = connectedShops();
    if (!all)
        return all.error();
    const Result<std::optional<ShopSecret>> forThisRun
        = Secrets::givenFor(shop, *all, given.options.value(QStringLiteral("secret-env")));
    if (!forThisRun)
        return forThisRun.error();
    if (*forThisRun)
        return **forThisRun;
    const Result<SecretVault *> secrets = vault();
    if (!secrets)
        return secrets.error();
    return await((*secrets)->read(shop.id));
}

Result<std::unique_ptr<ShopConnector>> CommandContext::connect(const Shop &shop)
{
    const ShopPlatform platform = shopPlatform(shop.platform);
    if (platform.id.isEmpty()) {
        return Error{
            ErrorCode::InvalidArgument,
            tr("“%1” is no shop to connect to: what it holds came from files.").arg(shop.name),
            QStringLiteral("platform without connector")};
    }
    const Result<ShopSecret> secret = secretOf(shop);
    if (!secret)
        return secret.error();
    return platform.connect(shop, *secret, {&clock, random});
}

Result<std::optional<Shop>> CommandContext::chosenShop()
{
    const QString option = QStringLiteral("shop");
    if (!given.has(option))
        return std::optional<Shop>();
    const Result<Shop> shop = findShop(given.value(option));
    if (!shop)
        return shop.error();
    return std::optional<Shop>(*shop);
}

Result<QList<Shop>> CommandContext::shops()
{
    return read([](Database &db) { return ShopRepository(db).list(); });
}

Result<QList<Shop>> CommandContext::connectedShops()
{
    Result<QList<Shop>> all = shops();
    if (all)
        all->removeIf([](const Shop &shop) { return shopPlatform(shop.platform).id.isEmpty(); });
    return all;
}

Result<Shop> CommandContext::findShop(const QString &text)
{
    const Result<QList<Shop>> all = text.isEmpty() ? connectedShops() : shops();
    if (!all)
        return all.error();
    if (text.isEmpty() && all->size() == 1)
        return all->constFirst();
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&text](const Shop &shop) { return isNamed(shop, text); });
    if (found != all->end())
        return *found;
    return Error{
        ErrorCode::NotFound,
        text.isEmpty()
            ? tr("This profile has several shops, or none: say which one by its number. See "
                 "comptoir shop list.")
            : tr("This profile has no shop “%1”. See comptoir shop list.").arg(text),
        QStringLiteral("no such shop")};
}

Result<QList<Sender>> CommandContext::accounts()
{
    return read([](Database &db) { return SenderRepository(db).list(); });
}

Result<Sender> CommandContext::findAccount(const QString &text, Channel channel)
{
    const Result<QList<Sender>> all = accounts();
    const auto standard
        = read([channel](Database &db) { return SenderBook(db).standardOf(channel); });
    if (!all || !standard)
        return !all ? all.error() : standard.error();
    QList<Sender> meant = *all;
    meant.removeIf([&](const Sender &one) {
        return text.isEmpty() ? one.id != *standard : !isNamed(one, text);
    });
    if (meant.size() == 1)
        return meant.constFirst();
    return Error{
        ErrorCode::NotFound,
        text.isEmpty()
            ? tr("This profile has no sending account of that kind. See comptoir account add "
                 "--help.")
            : tr("This profile has no sending account “%1”. See comptoir account list.").arg(text),
        QStringLiteral("no such account")};
}

Result<QString> CommandContext::secretOf(const Sender &account)
{
    if (!SenderChannels::needsSecret(account))
        return QString();
    const Result<QList<Sender>> all = accounts();
    if (!all)
        return all.error();
    const Result<std::optional<QString>> forThisRun
        = Secrets::givenFor(account, *all, given.options.value(QStringLiteral("secret-env")));
    if (!forThisRun)
        return forThisRun.error();
    if (*forThisRun)
        return **forThisRun;
    const Result<SecretVault *> secrets = vault();
    if (!secrets)
        return secrets.error();
    const Result<ShopSecret> kept = await((*secrets)->read(account.id));
    return kept ? Result<QString>(kept->key) : kept.error();
}

Result<CustomerId> CommandContext::findCustomer(const QString &who)
{
    // "00021" is no number of ours: shops and files write theirs so.
    if (RemoteId::fromText(who).isNumber())
        return CustomerId{RemoteId::fromText(who).number()};
    const Result<QList<CustomerId>> found = read([who](Database &db) {
        Result<QList<CustomerId>> ids = CustomerRepository(db).withEmail(who);
        if (ids && ids->isEmpty())
            ids = withAccountNumber(db, who);
        return ids;
    });
    if (!found)
        return found.error();
    if (found->size() > 1 && !who.contains(u'@')) {
        return Error{ErrorCode::NotFound,
                     tr("Several customers have the number “%1”, each in another shop. Name one by "
                        "e-mail address or by the id in comptoir customer list.")
                         .arg(who),
                     QStringLiteral("ambiguous customer number")};
    }
    if (!found->isEmpty())
        return found->constFirst();
    return Error{ErrorCode::NotFound,
                 tr("No customer has this e-mail address, or this number in a shop."),
                 QStringLiteral("no such customer")};
}

} // namespace comptoir::cli
