#include "tests/servers/demoorders.h"

#include <array>

namespace comptoir {

namespace {

constexpr std::array<QStringView, 8> kQuestions{
    u"Bonjour,\r\nje n’ai pas encore reçu ma commande. Pouvez-vous me dire où elle en est "
    u"?\r\nMerci !",
    u"Le savon est arrivé cassé en deux, dommage… Que puis-je faire ?",
    u"Bonjour, je voudrais changer l’adresse de livraison, est-ce encore possible ?",
    u"Quels sont les ingrédients du thé de Noël ? Mon fils est allergique aux fruits à coque.",
    u"Peut-on ajouter un petit mot dans le paquet ? C’est pour un anniversaire &#128522;",
    u"Je souhaite renvoyer la nappe, la couleur ne va pas avec mes rideaux.",
    u"Merci pour l’échantillon, j’adore !! <3",
    u"Faites-vous des tarifs pour les chambres d’hôtes ?\nNous en aurions besoin pour mai.",
};
constexpr std::array<QStringView, 6> kAnswers{
    u"Bonjour,\nvotre colis est parti ce matin, vous l’aurez d’ici deux jours.\nBelle journée, "
    u"Suzanne",
    u"Bonjour, nous sommes désolés : un nouveau savon part aujourd’hui, à nos frais.",
    u"Bonjour, c’est noté, l’adresse est changée.",
    u"Merci à vous, cela nous fait très plaisir !",
    u"Vous trouverez la liste complète sur la page du produit ; ce thé peut contenir des traces de "
    u"noix.",
    u"Bien sûr : renvoyez-nous l’article dans les 14 jours, nous vous remboursons dès réception.",
};

class Correspondence
{
public:
    Correspondence(ShopBatch &batch, const DemoShopOptions &options)
        : m_batch(batch)
        , m_now(options.now)
        , m_random(options.seed, 51)
    {}

    void aboutOrder(const OrderRecord &order)
    {
        const Timestamp at{order.placedAt.ms + m_random.between(20, 90) * 3'600'000};
        if (at > m_now)
            return;
        ThreadRecord thread;
        thread.customerId = order.customerId;
        thread.orderId = order.id;
        thread.createdAt = at;
        converse(thread);
    }
    void fromStranger(Timestamp at, int number)
    {
        ThreadRecord thread;
        thread.email = QStringLiteral("question%1@courrier.example").arg(number);
        thread.createdAt = at;
        converse(thread);
    }

private:
    void converse(ThreadRecord &thread)
    {
        thread.id = RemoteId::fromNumber(m_batch.threads.size() + 1);
        const qint64 count = m_random.between(1, 4);
        Timestamp at = thread.createdAt;
        for (qint64 i = 0; i < count && at <= m_now; ++i) {
            MessageRecord message;
            message.id = RemoteId::fromNumber(m_batch.messages.size() + 1);
            message.threadId = thread.id;
            message.fromCustomer = i % 2 == 0;
            message.internal = !message.fromCustomer && m_random.chance(0.1);
            message.text = message.internal ? QStringLiteral("Vu avec l’atelier, on renvoie.")
                : message.fromCustomer      ? m_random.pick(kQuestions).toString()
                                            : m_random.pick(kAnswers).toString();
            message.at = at;
            thread.updatedAt = at;
            m_batch.messages.append(message);
            at = {at.ms + m_random.between(20, 2'000) * 60'000};
        }
        thread.status = count % 2 == 0 ? QStringLiteral("closed") : QStringLiteral("open");
        m_batch.threads.append(thread);
    }

    ShopBatch &m_batch;
    Timestamp m_now;
    DemoRandom m_random;
};

} // namespace

void addDemoThreads(ShopBatch &batch, const DemoShopOptions &options)
{
    if (options.platform == DemoPlatform::Shopify)
        return;
    Correspondence letters(batch, options);
    DemoRandom random(options.seed, 52);
    int strangers = 0;
    for (const OrderRecord &order : std::as_const(batch.orders)) {
        if (random.chance(0.03))
            letters.aboutOrder(order);
        if (random.chance(0.003))
            letters.fromStranger(order.placedAt, ++strangers);
    }
}

} // namespace comptoir
