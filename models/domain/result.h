#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace comptoir {

/// What went wrong, sorted by what the owner can do about it. Programs branch on this, never on
/// texts.
enum class ErrorCode {
    Network, ///< no answer: host not found, time-out, connection reset; worth trying again
    Tls, ///< the certificate does not verify; never worked around
    RateLimited, ///< the other side asks us to slow down
    Auth, ///< key, token or password refused
    Permission, ///< the key works but lacks this right
    NotFound, ///< nothing at this address, or no such record
    ServerFailure, ///< the other side failed (5xx)
    Protocol, ///< an answer that is not what the interface promises
    Parse, ///< a record or file that cannot be read
    Database, ///< SQLite refused
    DiskFull, ///< no room to write
    DatabaseDamaged, ///< the file fails its integrity check or is no SQLite file
    DatabaseTooNew, ///< written by a newer Comptoir
    InUse, ///< another Comptoir has this file open
    File, ///< a file cannot be read or written
    Secret, ///< the keychain refused, or the secret is missing
    InvalidArgument, ///< the caller (a person or a script) asked for something impossible
    Cancelled, ///< the owner stopped it; not a failure
};

/// An error as a value. `text` is a whole translated sentence for the owner: what happened, what is
/// safe, what to do. `detail` is for the log: no secret and no personal datum in it.
struct Error
{
    ErrorCode code;
    QString text;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// Either a value or an Error; what every seam (network, SQL, parser, file) returns instead of
/// throwing. The names are those of std::expected, which GCC 12 does not have.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    /// By value, so that `for (auto &row : *list())` does not walk a dead temporary.
    T value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

    T valueOr(T fallback) const & { return hasValue() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

/// The result of something that has no value to give: `return done();`.
using Done = Result<std::monostate>;
inline Done done()
{
    return std::monostate{};
}

} // namespace comptoir
