#include "app/cli/invocation.h"

#include "app/cli/command.h"

#include <algorithm>

namespace comptoir::cli {

namespace {

Error usage(const QString &text)
{
    return Error{ErrorCode::InvalidArgument, text, QStringLiteral("command line")};
}

const OptionSpec *findOption(const QList<OptionSpec> &specs, const QString &name)
{
    const auto found = std::find_if(specs.begin(), specs.end(),
                                    [&name](const OptionSpec &spec) { return spec.name == name; });
    return found == specs.end() ? nullptr : &*found;
}

/// Walks over the words once; one object a command line.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(Invocation)
public:
    Parser(const QStringList &words, const QList<Command> &commands,
           const QList<OptionSpec> &common)
        : m_words(words)
        , m_commands(commands)
        , m_common(common)
    {}

    Result<Invocation> run()
    {
        bool onlyArguments = false;
        while (m_next < m_words.size()) {
            const QString word = m_words.at(m_next++);
            if (!onlyArguments && word == QLatin1String("--")) {
                onlyArguments = true;
                continue;
            }
            const bool option
                = !onlyArguments && word.size() > 1 && word.startsWith(QLatin1Char('-'));
            const Done taken = option ? takeOption(word) : takeWord(word);
            if (!taken)
                return taken.error();
        }
        return finish();
    }

private:
    Done takeWord(const QString &word)
    {
        if (m_command) {
            m_result.arguments.append(word);
            return done();
        }
        m_typed.append(word);
        const QString name = m_typed.join(QLatin1Char(' '));
        const auto exact
            = std::find_if(m_commands.begin(), m_commands.end(),
                           [&name](const Command &command) { return command.name == name; });
        if (exact != m_commands.end()) {
            m_command = &*exact;
            return done();
        }
        const QString beginning = name + QLatin1Char(' ');
        const bool more = std::any_of(
            m_commands.begin(), m_commands.end(),
            [&beginning](const Command &command) { return command.name.startsWith(beginning); });
        if (more)
            return done();
        return usage(tr("There is no command “%1”. See comptoir --help.").arg(name));
    }

    Done takeOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        QString name = word.left(equals < 0 ? word.size() : equals);
        if (name == QLatin1String("-h"))
            name = QStringLiteral("--help");
        if (!name.startsWith(QLatin1String("--")))
            return usage(tr("There is no option %1. See comptoir --help.").arg(name));
        name = name.mid(2);
        const OptionSpec *spec = findOption(m_common, name);
        if (!spec && m_command)
            spec = findOption(m_command->options, name);
        if (!spec)
            return usage(tr("There is no option --%1 here. See comptoir --help.").arg(name));
        return takeValue(*spec, word, equals);
    }

    Done takeValue(const OptionSpec &spec, const QString &word, qsizetype equals)
    {
        QStringList &values = m_result.options[spec.name];
        if (spec.value.isEmpty()) {
            if (equals >= 0)
                return usage(tr("The option --%1 takes no value.").arg(spec.name));
            values.append(QString());
            return done();
        }
        const bool inNextWord = equals < 0 && m_next < m_words.size();
        const QString value = inNextWord ? m_words.at(m_next++)
            : equals < 0                 ? QString()
                                         : word.mid(equals + 1);
        if (value.trimmed().isEmpty())
            return usage(tr("The option --%1 needs a value: --%1 %2.").arg(spec.name, spec.value));
        values.append(value);
        return done();
    }

    Result<Invocation> finish()
    {
        if (m_result.has(QStringLiteral("help")) || m_result.has(QStringLiteral("version"))) {
            m_result.command = m_command ? m_command->name : m_typed.join(QLatin1Char(' '));
            return m_result;
        }
        if (!m_command) {
            if (m_typed.isEmpty())
                return m_result;
            return usage(tr("The command “%1” needs one more word. See comptoir --help.")
                             .arg(m_typed.join(QLatin1Char(' '))));
        }
        m_result.command = m_command->name;
        const qsizetype count = m_result.arguments.size();
        if (count < m_command->minArguments || count > m_command->maxArguments) {
            return usage(
                tr("This command is written: comptoir %1")
                    .arg((m_command->name + QLatin1Char(' ') + m_command->arguments).trimmed()));
        }
        return m_result;
    }

    const QStringList &m_words;
    const QList<Command> &m_commands;
    const QList<OptionSpec> &m_common;
    qsizetype m_next = 0;
    QStringList m_typed;
    const Command *m_command = nullptr;
    Invocation m_result;
};

} // namespace

QString Invocation::value(const QString &option) const
{
    const QStringList values = options.value(option);
    return values.isEmpty() ? QString() : values.constLast();
}

Result<Invocation> Invocation::parse(const QStringList &words, const QList<Command> &commands,
                                     const QList<OptionSpec> &common)
{
    return Parser(words, commands, common).run();
}

} // namespace comptoir::cli
