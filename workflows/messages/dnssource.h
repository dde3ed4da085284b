#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace comptoir {

/// What the DNS answered to one question.
struct DnsAnswer
{
    enum class End {
        Found,
        NotThere, ///< the name has no such record
        Failed, ///< nobody answered, or not in time
    };
    End end = End::Failed;
    QList<QByteArray> texts; ///< TXT records, the strings of each joined

    bool operator==(const DnsAnswer &) const = default;
};

/// Where TXT records come from: the network, or a test.
class DnsSource
{
public:
    DnsSource() = default;
    DnsSource(const DnsSource &) = delete;
    DnsSource &operator=(const DnsSource &) = delete;
    virtual ~DnsSource() = default;

    /// Asks without waiting; `then` is called once on the caller's thread, later or at once, unless
    /// `context` is gone by then.
    virtual void askTexts(const QString &name, QObject *context,
                          std::function<void(const DnsAnswer &)> then)
        = 0;
};

/// By the system's resolver (QDnsLookup).
class SystemDns : public DnsSource
{
public:
    void askTexts(const QString &name, QObject *context,
                  std::function<void(const DnsAnswer &)> then) override;
};

} // namespace comptoir
