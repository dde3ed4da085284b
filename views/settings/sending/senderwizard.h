#pragma once

#include "views/viewcontext.h"
#include "views/widgets/stepdialog.h"
#include "workflows/messages/senderpresets.h"
#include "workflows/messages/sendertrial.h"

#include <memory>

namespace comptoir {

class AccessStep;
class BackgroundTrial;
class OAuthSignIn;
class ProviderStep;
class TrialStep;
struct SenderAnswers;

/// Adds a sending account in three steps: by whom, with which address and password, and whether it
/// works, with what it may send. Nothing is kept before the last step; then the account goes to the
/// store and its password to the keychain. The same steps, without the first, change an account.
class SenderWizard : public StepDialog
{
    Q_OBJECT

public:
    explicit SenderWizard(const ViewContext &context, QWidget *parent = nullptr);
    ~SenderWizard() override;
    /// Changes that account instead of adding one.
    void edit(const Sender &sender);

signals:
    void kept(const comptoir::Sender &sender);

private:
    enum Step { ChooseProvider, Access, Trial };

    void retranslate();
    void choose(const SenderPreset &preset);
    void showStep(Step step);
    [[nodiscard]] QString heading(Step step) const;
    void next() override;
    void back() override;
    void begin();
    void askForMissingSecret();
    void signIn();
    void giveUpSignIn();
    void takeSignIn(const Error *error, const QString &secret);
    void tryOut();
    void takeReport(const SenderTrial::Report &report);
    void takeFailure(const Error &error);
    void setBusy(bool busy);
    void finish();
    void keepSecret(const Sender &sender, bool isNew);
    void takeBack(const Sender &sender, const Error &error);
    void complete(const Sender &sender);

    ViewContext m_context;
    SenderPreset m_preset;
    Sender m_sender; ///< as it is to be kept
    Sender m_before; ///< the account that is changed
    QString m_secret; ///< the keychain's text, kept or typed
    QString m_keptSecret;
    std::optional<GatewayCredit> m_credit;
    bool m_editing = false;
    bool m_readsSecret = false; ///< the keychain is being asked
    bool m_goesOn = false; ///< once it has answered
    bool m_usable = false;
    BackgroundTrial *m_trial;
    OAuthSignIn *m_signIn;
    ProviderStep *m_providers;
    AccessStep *m_access;
    TrialStep *m_check;
};

} // namespace comptoir
