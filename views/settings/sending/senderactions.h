#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "models/shops/secretvault.h"
#include "views/viewcontext.h"
#include "workflows/messages/sendertrial.h"

#include <QObject>

class QWidget;

namespace comptoir {

class BackgroundTrial;
class Database;

/// What can be done with a sending account beside changing it: test, pause, make default, remove.
/// All but the test can be taken back.
class SenderActions : public QObject
{
    Q_OBJECT

public:
    /// `dialogs`: the widget over which questions stand; owns this.
    SenderActions(const ViewContext &context, QWidget *dialogs);

    void test(const Sender &sender);
    /// Whose test runs; invalid: none.
    [[nodiscard]] SenderId testing() const { return m_testing; }
    void setPaused(const Sender &sender, bool paused);
    void makeStandard(const Sender &sender, SenderId before);
    void remove(const Sender &sender);

signals:
    void changed(); ///< accounts are other than before
    void works(const comptoir::Sender &sender, const comptoir::SenderTrial::Report &report);
    void failed(const comptoir::Error &error);

private:
    void run(const Sender &sender, const QString &secret);
    void takeReport(const SenderTrial::Report &report);
    void endTest();
    void ask(const Sender &sender, qint64 waiting);
    using Secrets = QList<std::pair<SecretOwner, ShopSecret>>;
    void readSecrets(const Sender &sender, QList<SecretOwner> owners, const Secrets &found);
    void takeOut(const Sender &sender, const Secrets &secrets);
    void bringBack(const Sender &sender, const Secrets &secrets);
    void writeSecrets(SenderId id, Secrets secrets);
    void write(const std::function<Done(Database &)> &work, const std::function<void()> &then);

    ViewContext m_context;
    QWidget *m_dialogs;
    BackgroundTrial *m_trial;
    Sender m_tested;
    SenderId m_testing;
};

} // namespace comptoir
