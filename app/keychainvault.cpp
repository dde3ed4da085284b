#include "app/keychainvault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <qt6keychain/keychain.h>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(keychainLog, "comptoir.keychain")

const QString kService = QStringLiteral("Comptoir");

QByteArray toBytes(const ShopSecret &secret)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("key"), secret.key},
                                     {QStringLiteral("clientId"), secret.clientId}})
        .toJson(QJsonDocument::Compact);
}

ShopSecret fromBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    ShopSecret secret;
    secret.key = object.value(QLatin1String("key")).toString();
    secret.clientId = object.value(QLatin1String("clientId")).toString();
    return secret;
}

/// Starts `job` and completes the future with what `outcome` makes of it. QtKeychain deletes jobs
/// by itself after finished().
template <typename R>
QFuture<R> run(QKeychain::Job *job, QObject *context,
               std::function<R(const QKeychain::Job &)> outcome)
{
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [promise, outcome = std::move(outcome)](QKeychain::Job *finished) {
                         promise->addResult(outcome(*finished));
                         promise->finish();
                     });
    job->start();
    return promise->future();
}

/// Error texts of keychains carry no secret; they may carry the names of D-Bus services.
QString detailOf(const QKeychain::Job &job)
{
    return QStringLiteral("keychain error %1: %2").arg(int(job.error())).arg(job.errorString());
}

bool isAbsent(QKeychain::Error error)
{
    return error == QKeychain::NoBackendAvailable || error == QKeychain::NotImplemented
        || error == QKeychain::OtherError;
}

} // namespace

KeychainVault::KeychainVault(const QString &profileId, QObject *parent)
    : QObject(parent)
    , m_profileId(profileId)
{
    if (qEnvironmentVariable("COMPTOIR_KEYCHAIN") == QLatin1String("none"))
        m_available = false;
}

QFuture<void> KeychainVault::probe()
{
    if (!m_available)
        return QtFuture::makeReadyFuture();
    auto *job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(QStringLiteral("probe"));
    return QFuture<void>(run<bool>(
        job, this, [this](const QKeychain::Job &finished) { return noteAvailability(finished); }));
}

void KeychainVault::setForThisRun(SecretOwner owner, const ShopSecret &secret)
{
    m_thisRun.write(owner, secret);
}

QFuture<Result<ShopSecret>> KeychainVault::read(SecretOwner owner)
{
    if (!m_available || m_thisRun.contains(owner))
        return m_thisRun.read(owner);
    auto *job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(key(owner));
    return run<Result<ShopSecret>>(job, this, [this, owner](const QKeychain::Job &finished) {
        return outcomeOfRead(finished, owner);
    });
}

QFuture<Done> KeychainVault::write(SecretOwner owner, const ShopSecret &secret)
{
    if (!m_available)
        return m_thisRun.write(owner, secret);
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setKey(key(owner));
    job->setBinaryData(toBytes(secret));
    return run<Done>(job, this, [this, owner, secret](const QKeychain::Job &finished) {
        return outcomeOfWrite(finished, owner, secret);
    });
}

QFuture<Done> KeychainVault::remove(SecretOwner owner)
{
    const QFuture<Done> forgotten = m_thisRun.remove(owner);
    if (!m_available)
        return forgotten;
    auto *job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(key(owner));
    return run<Done>(job, this,
                     [this](const QKeychain::Job &finished) { return outcomeOfRemove(finished); });
}

QString KeychainVault::whyNotPersistent() const
{
    return m_available ? QString() : m_thisRun.whyNotPersistent();
}

QString KeychainVault::key(SecretOwner owner) const
{
    return m_profileId + QLatin1Char('/') + owner.name();
}

/// False when the job shows that there is no keychain to talk to.
bool KeychainVault::noteAvailability(const QKeychain::Job &job)
{
    if (!isAbsent(job.error()))
        return true;
    m_available = false;
    qCWarning(keychainLog) << "no keychain service answers:" << detailOf(job);
    return false;
}

Result<ShopSecret> KeychainVault::outcomeOfRead(const QKeychain::Job &job, SecretOwner owner)
{
    if (job.error() == QKeychain::NoError)
        return fromBytes(static_cast<const QKeychain::ReadPasswordJob &>(job).binaryData());
    if (!noteAvailability(job))
        return m_thisRun.read(owner).result();
    if (job.error() == QKeychain::EntryNotFound) {
        return Error{
            ErrorCode::Secret,
            owner.isShop()
                ? tr("The keychain holds no key for this shop. Nothing was lost: give the "
                     "key again in the settings of the shop.")
                : tr("The keychain holds no password for this sending account. Nothing was "
                     "sent: give it again in the settings of the account."),
            detailOf(job)};
    }
    return Error{ErrorCode::Secret,
                 owner.isShop()
                     ? tr("The keychain did not hand out the key of this shop. Nothing was lost: "
                          "unlock the keychain and try again.")
                     : tr("The keychain did not hand out the password of this sending account. "
                          "Nothing was sent: unlock the keychain and try again."),
                 detailOf(job)};
}

Done KeychainVault::outcomeOfWrite(const QKeychain::Job &job, SecretOwner owner,
                                   const ShopSecret &secret)
{
    if (job.error() == QKeychain::NoError) {
        m_thisRun.remove(owner); // an older secret of this run must not hide the new one
        return done();
    }
    if (!noteAvailability(job))
        return m_thisRun.write(owner, secret).result();
    return Error{
        ErrorCode::Secret,
        owner.isShop()
            ? tr("The keychain refused to keep the key of this shop. The key was stored nowhere: "
                 "unlock the keychain and try again.")
            : tr("The keychain refused to keep the password of this sending account. It was "
                 "stored nowhere: unlock the keychain and try again."),
        detailOf(job)};
}

Done KeychainVault::outcomeOfRemove(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound
        || !noteAvailability(job))
        return done();
    return Error{ErrorCode::Secret,
                 tr("The keychain did not let go of what it keeps. Remove the entry “Comptoir” in "
                    "your system's keychain by hand."),
                 detailOf(job)};
}

} // namespace comptoir
