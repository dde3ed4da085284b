#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

/// Runs the program as scripts do, on a profile of its own, and keeps all that it ever said.
class CommandRunner
{
public:
    struct Outcome
    {
        int code = -1;
        QByteArray out, err;

        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void setSecret(const QString &name, const QString &value) { m_environment.insert(name, value); }

    /// `line` split at blanks; `more` are arguments that may hold blanks.
    Outcome run(const QString &line, const QStringList &more = {}, const QByteArray &input = {})
    {
        QProcess process;
        start(process, line, more);
        process.write(input);
        process.closeWriteChannel();
        return finish(process);
    }

    /// Starts without waiting.
    void start(QProcess &process, const QString &line, const QStringList &more = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(m_environment);
        // Never the keychain of whoever runs the tests.
        environment.insert(QStringLiteral("COMPTOIR_KEYCHAIN"), QStringLiteral("none"));
        process.setProcessEnvironment(environment);
        QStringList arguments{QStringLiteral("--data"), folder()};
        arguments += line.split(QLatin1Char(' '), Qt::SkipEmptyParts) + more;
        process.start(QStringLiteral(COMPTOIR_PROGRAM), arguments);
    }

    Outcome finish(QProcess &process)
    {
        Outcome outcome;
        if (!process.waitForFinished(100'000))
            process.kill();
        else if (process.exitStatus() == QProcess::NormalExit)
            outcome.code = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        m_said += outcome.out + outcome.err;
        return outcome;
    }

    [[nodiscard]] QByteArray allOutput() const { return m_said; }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QByteArray m_said;
};
