#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QStringList>

namespace comptoir::cli {

struct Command;

struct OptionSpec
{
    QString name; ///< without dashes: "data"
    QString value; ///< what stands after it, as shown in --help: "DIR"; empty for a switch
    QString help; ///< translated
};

/// A command line, taken apart.
struct Invocation
{
    Q_DECLARE_TR_FUNCTIONS(Invocation)
public:
    QString command; ///< "shop add"; empty: the window
    QStringList arguments;
    QHash<QString, QStringList> options; ///< switches have one empty value

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// The last one given; empty when none was.
    [[nodiscard]] QString value(const QString &option) const;

    /// `words` without the program's name. InvalidArgument with a sentence for whoever typed. Pure.
    ///
    /// Options are "--name value", "--name=value" or a switch; common ones may stand anywhere,
    /// those of a command after its words. "--" ends the options.
    static Result<Invocation> parse(const QStringList &words, const QList<Command> &commands,
                                    const QList<OptionSpec> &common);
};

} // namespace comptoir::cli
