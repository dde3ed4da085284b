<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AccountCommands</name>
    <message>
        <source>lists the accounts by which messages leave</source>
        <translation>liste les comptes par lesquels partent les messages</translation>
    </message>
    <message>
        <source>tries and keeps a sending account, or changes the one of that address; its password comes from --secret-env NAME or standard input</source>
        <translation>essaie et garde un compte d’envoi, ou modifie celui de cette adresse&#x202f;; son mot de passe vient de --secret-env NAME ou de l’entrée standard</translation>
    </message>
    <message>
        <source>connects and logs in, and sends nothing</source>
        <translation>se connecte et s’identifie, sans rien envoyer</translation>
    </message>
    <message>
        <source>removes a sending account and forgets its password; what it sent stays listed</source>
        <translation>retire un compte d’envoi et oublie son mot de passe&#x202f;; ce qu’il a envoyé reste listé</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>attend jusqu’au %1</translation>
    </message>
    <message>
        <source>There is no sending account. See comptoir account add --help.</source>
        <translation>Il n’y a pas de compte d’envoi. Voir comptoir account add --help.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type or pipe in the password of the account, then Enter.</source>
        <translation>Saisissez ou transmettez le mot de passe du compte, puis Entrée.</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Interrogation de %1 …</translation>
    </message>
    <message>
        <source>No keychain service runs on this computer, so the password is kept nowhere: give it to each run with --secret-env.</source>
        <translation>Aucun service de trousseau ne fonctionne sur cet ordinateur, le mot de passe n’est donc gardé nulle part&#x202f;: donnez-le à chaque fois avec --secret-env.</translation>
    </message>
    <message>
        <source>This profile was restored or copied, so it sends nothing until you say so: comptoir outbox run --confirm.</source>
        <translation>Ce profil a été restauré ou copié&#x202f;: il n’envoie rien avant votre accord, avec comptoir outbox run --confirm.</translation>
    </message>
    <message>
        <source>Kept as account %1, “%2”.</source>
        <translation>Gardé comme compte %1, «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” can send.</source>
        <translation>«&#x202f;%1&#x202f;» peut envoyer.</translation>
    </message>
    <message>
        <source>Removed “%1”. What still waited to leave by it stays.</source>
        <translation>«&#x202f;%1&#x202f;» est retiré. Ce qui attendait encore de partir par lui reste là.</translation>
    </message>
    <message>
        <source>This needs a provider where one can sign in (gmail, google_workspace, outlook, exchange_online), and your client there: --oauth-client ID. Nothing was changed.</source>
        <translation>Il faut un fournisseur chez qui l’on peut se connecter (gmail, google_workspace, outlook, exchange_online), et votre client chez lui&#x202f;: --oauth-client ID. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Open this address in your browser:</source>
        <translation>Ouvrez cette adresse dans votre navigateur&#x202f;:</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No keychain service runs on this computer, so the sign-in is kept nowhere, and nothing can be sent by it. Start one, then sign in again.</source>
        <translation>Aucun trousseau ne fonctionne sur cet ordinateur&#x202f;: la connexion n’est gardée nulle part et rien ne peut être envoyé grâce à elle. Démarrez-en un, puis connectez-vous de nouveau.</translation>
    </message>
</context>
<context>
    <name>AccountOptions</name>
    <message>
        <source>what customers see as the sender</source>
        <translation>ce que les clients voient comme expéditeur</translation>
    </message>
    <message>
        <source>the outgoing mail server, instead of the provider&apos;s</source>
        <translation>le serveur d’envoi, au lieu de celui du fournisseur</translation>
    </message>
    <message>
        <source>its port</source>
        <translation>son port</translation>
    </message>
    <message>
        <source>how the talk with it is protected; none to this computer only</source>
        <translation>la protection de l’échange&#x202f;; none vers cet ordinateur seulement</translation>
    </message>
    <message>
        <source>how one logs in</source>
        <translation>la façon de s’identifier</translation>
    </message>
    <message>
        <source>as whom, where that is not the address</source>
        <translation>sous quel identifiant, si ce n’est pas l’adresse</translation>
    </message>
    <message>
        <source>certificates (PEM) that are trusted instead of the system&apos;s</source>
        <translation>les certificats (PEM) de confiance, au lieu de ceux du système</translation>
    </message>
    <message>
        <source>where answers go</source>
        <translation>où vont les réponses</translation>
    </message>
    <message>
        <source>where mails that unsubscribe go</source>
        <translation>où vont les e-mails de désabonnement</translation>
    </message>
    <message>
        <source>a page that unsubscribes by a POST, with {token} in its address</source>
        <translation>une page qui désabonne par un POST, avec {token} dans son adresse</translation>
    </message>
    <message>
        <source>at most N messages an hour; 0 for no limit</source>
        <translation>au plus N messages par heure&#x202f;; 0 pour aucune limite</translation>
    </message>
    <message>
        <source>at most N messages a day; 0 for no limit</source>
        <translation>au plus N messages par jour&#x202f;; 0 pour aucune limite</translation>
    </message>
    <message>
        <source>a new domain: a few messages a day at first, then more and more</source>
        <translation>un domaine nouveau&#x202f;: peu de messages par jour au début, puis de plus en plus</translation>
    </message>
    <message>
        <source>an answer to the form of a gateway for text messages; may be repeated</source>
        <translation>une réponse au formulaire d’une passerelle de SMS&#x202f;; peut se répéter</translation>
    </message>
    <message>
        <source>does not try to log in</source>
        <translation>n’essaie pas de s’identifier</translation>
    </message>
    <message>
        <source>Comptoir does not know the provider “%1”. It knows: %2.</source>
        <translation>Comptoir ne connaît pas le fournisseur «&#x202f;%1&#x202f;». Il connaît&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed.</source>
        <translation>Le fichier %1 ne peut pas être lu. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“%1” is no answer to the form of this provider. It asks: %2. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une réponse au formulaire de ce fournisseur. Il demande&#x202f;: %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>signs in at the provider by its own page, whose address is shown; the client&apos;s secret, if it has one, in the place of the password</source>
        <translation>se connecte chez le fournisseur par sa propre page, dont l’adresse est affichée&#x202f;; le secret du client, s’il en a un, à la place du mot de passe</translation>
    </message>
    <message>
        <source>the OAuth client that you registered there</source>
        <translation>le client OAuth que vous y avez enregistré</translation>
    </message>
</context>
<context>
    <name>AccountSecrets</name>
    <message>
        <source>Comptoir has no password or key for the account “%1”. Nothing is sent by it, and nothing was lost. Enter its password.</source>
        <translation>Comptoir n’a ni mot de passe ni clé pour le compte «&#x202f;%1&#x202f;». Rien ne part par ce compte, et rien n’est perdu. Saisissez son mot de passe.</translation>
    </message>
    <message>
        <source>Comptoir has no password for the mailbox of “%1”. What comes back is not seen. Enter its password.</source>
        <translation>Comptoir n’a pas de mot de passe pour la boîte de «&#x202f;%1&#x202f;». Ce qui revient n’est pas vu. Saisissez son mot de passe.</translation>
    </message>
</context>
<context>
    <name>ApiErrorTexts</name>
    <message>
        <source>Shopify no longer accepts the access token of this shop. What came in before is safe. Check that the app is still installed, then enter the token or the client secret again.</source>
        <translation>Shopify n’accepte plus le jeton d’accès de cette boutique. Ce qui est déjà arrivé est en sécurité. Vérifiez que l’application est toujours installée, puis saisissez de nouveau le jeton ou le secret client.</translation>
    </message>
    <message>
        <source>Shopify has frozen this shop, usually because of an unpaid invoice. What came in before is safe; the sync goes on once the shop is open again.</source>
        <translation>Shopify a gelé cette boutique, le plus souvent pour une facture impayée. Ce qui est déjà arrivé est en sécurité&#x202f;; la synchronisation reprendra dès la réouverture de la boutique.</translation>
    </message>
    <message>
        <source>Shopify has locked this shop. What came in before is safe; ask Shopify&apos;s support to unlock it.</source>
        <translation>Shopify a verrouillé cette boutique. Ce qui est déjà arrivé est en sécurité&#x202f;; demandez à l’assistance de Shopify de la déverrouiller.</translation>
    </message>
    <message>
        <source>Shopify does not let this app read customer data. In the app&apos;s settings, request access to protected customer data, or make the app yourself in the Dev Dashboard, where it is always allowed.</source>
        <translation>Shopify ne laisse pas cette application lire les données des clients. Dans les réglages de l’application, demandez l’accès aux données clients protégées, ou créez vous-même l’application dans le Dev Dashboard, où il est toujours accordé.</translation>
    </message>
    <message>
        <source>Shopify wants tokens that expire for this app. Make an app of your own in the Dev Dashboard and enter its client ID and client secret instead of the token.</source>
        <translation>Shopify exige pour cette application des jetons qui expirent. Créez votre propre application dans le Dev Dashboard et saisissez son identifiant client et son secret client à la place du jeton.</translation>
    </message>
    <message>
        <source>The app lacks the permission “%1”. Add it to the app, release the new version, approve it in the shop, then test the connection again.</source>
        <translation>Il manque à l’application l’autorisation «&#x202f;%1&#x202f;». Ajoutez-la à l’application, publiez la nouvelle version, approuvez-la dans la boutique, puis testez de nouveau la connexion.</translation>
    </message>
    <message>
        <source>Shopify does not allow this app to read that. Check the permissions of the app, then test the connection again.</source>
        <translation>Shopify n’autorise pas cette application à lire cela. Vérifiez les autorisations de l’application, puis testez de nouveau la connexion.</translation>
    </message>
    <message>
        <source>There is no Shopify shop at this address, or it does not know what was asked. Check the address of the shop.</source>
        <translation>Il n’y a pas de boutique Shopify à cette adresse, ou elle ne connaît pas ce qui a été demandé. Vérifiez l’adresse de la boutique.</translation>
    </message>
    <message>
        <source>Shopify asks to slow down. Nothing is lost; the next sync goes on from here.</source>
        <translation>Shopify demande de ralentir. Rien n’est perdu&#x202f;; la prochaine synchronisation reprendra ici.</translation>
    </message>
    <message>
        <source>Shopify&apos;s server failed. Nothing is lost; the next sync tries again.</source>
        <translation>Le serveur de Shopify a échoué. Rien n’est perdu&#x202f;; la prochaine synchronisation réessaiera.</translation>
    </message>
    <message>
        <source>The shop answers from another address. Enter the address that ends in .myshopify.com, as shown in the shop&apos;s settings under Domains.</source>
        <translation>La boutique répond à une autre adresse. Saisissez l’adresse qui se termine par .myshopify.com, indiquée dans les paramètres de la boutique sous «&#x202f;Domaines&#x202f;».</translation>
    </message>
    <message>
        <source>Shopify refused the request. Nothing was changed; if it happens again, send the log to the developers.</source>
        <translation>Shopify a refusé la demande. Rien n’a été modifié&#x202f;; si cela se reproduit, envoyez le journal aux développeurs.</translation>
    </message>
    <message>
        <source>Shopify does not let this app sign in to this shop. The app must belong to the shop: make it in the Dev Dashboard while logged in as the store&apos;s owner, not in a Partner account, and install it on the shop.</source>
        <translation>Shopify ne laisse pas cette application se connecter à cette boutique. L’application doit appartenir à la boutique&#x202f;: créez-la dans le Dev Dashboard en étant connecté comme propriétaire de la boutique, et non dans un compte Partenaire, puis installez-la sur la boutique.</translation>
    </message>
    <message>
        <source>Shopify does not know this client ID and client secret. Copy both again from the app&apos;s settings in the Dev Dashboard.</source>
        <translation>Shopify ne connaît pas cet identifiant client ni ce secret client. Copiez de nouveau les deux depuis les réglages de l’application dans le Dev Dashboard.</translation>
    </message>
    <message>
        <source>Shopify gave no access token. Check the client ID, the client secret and that the app is installed on the shop.</source>
        <translation>Shopify n’a pas donné de jeton d’accès. Vérifiez l’identifiant client, le secret client et que l’application est bien installée sur la boutique.</translation>
    </message>
</context>
<context>
    <name>AxisWords</name>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day on a chart&apos;s axis: 3 Nov</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>Qt date format of a month on a chart&apos;s axis: Jan 2026</extracomment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMM</source>
        <extracomment>Qt date format of a month on a chart&apos;s axis within a year: Mar</extracomment>
        <translation>MMM</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The backup could not be made. Your data are unchanged and earlier backups are kept. Check the free space on the disk, then try again.</source>
        <translation>La sauvegarde n’a pas pu être faite. Vos données sont inchangées et les sauvegardes précédentes sont conservées. Vérifiez la place libre sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” is not a backup of Comptoir, or it is damaged. Nothing was changed; choose another one.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une sauvegarde de Comptoir, ou elle est endommagée. Rien n’a été modifié&#x202f;; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The backup was stopped. Your data are unchanged and earlier backups are kept.</source>
        <translation>La sauvegarde a été arrêtée. Vos données sont inchangées et les sauvegardes précédentes sont conservées.</translation>
    </message>
    <message>
        <source>The copy was stopped. Nothing was left there.</source>
        <translation>La copie a été arrêtée. Rien n’est resté à cet endroit.</translation>
    </message>
    <message>
        <source>The backup could not be copied there. It is still in its folder. Check the free space and the rights of the place, or choose another one.</source>
        <translation>La sauvegarde n’a pas pu être copiée à cet endroit. Elle est toujours dans son dossier. Vérifiez la place libre et les droits de l’endroit, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>No backup was made, because the data file itself is damaged: a copy of it would be too. Earlier backups are kept; go back to the latest good one.</source>
        <translation>Aucune sauvegarde n’a été faite, car le fichier de données lui-même est endommagé&#x202f;: sa copie le serait aussi. Les sauvegardes précédentes sont gardées&#x202f;; revenez à la dernière bonne.</translation>
    </message>
    <message>
        <source>“%1” holds something that Comptoir did not put there (%2) and that could change your data by itself. Nothing was changed; choose another backup.</source>
        <extracomment>%1 is a file, %2 what SQLite calls it: &quot;trigger steal&quot;</extracomment>
        <translation>«&#x202f;%1&#x202f;» contient quelque chose que Comptoir n’y a pas mis (%2) et qui pourrait modifier vos données tout seul. Rien n’a été modifié&#x202f;; choisissez une autre sauvegarde.</translation>
    </message>
</context>
<context>
    <name>BackupCommands</name>
    <message>
        <source>makes a backup now, a plain SQLite file in the profile&apos;s folder</source>
        <translation>fait une sauvegarde maintenant, un simple fichier SQLite dans le dossier du profil</translation>
    </message>
    <message>
        <source>lists the backups instead, newest first</source>
        <translation>liste plutôt les sauvegardes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>puts a backup (a file, or “newest”) in the place of the profile&apos;s file, which is set aside</source>
        <translation>met une sauvegarde (un fichier, ou «&#x202f;newest&#x202f;» pour la dernière) à la place du fichier du profil, qui est mis de côté</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>quotidienne</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>avant une mise à jour</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>There is no backup “%1”. Nothing was changed. See comptoir backup --list.</source>
        <translation>Il n’y a pas de sauvegarde «&#x202f;%1&#x202f;». Rien n’a été modifié. Voyez comptoir backup --list.</translation>
    </message>
    <message>
        <source>The backup is in place; the file before it was set aside in the same folder.</source>
        <translation>La sauvegarde est en place&#x202f;; le fichier précédent a été mis de côté dans le même dossier.</translation>
    </message>
    <message>
        <source>customers: %1, orders: %2</source>
        <translation>clients&#x202f;: %1, commandes&#x202f;: %2</translation>
    </message>
    <message>
        <source>The backup holds less than half of what is there now. Nothing was changed. To restore it all the same, add --yes.</source>
        <translation>La sauvegarde contient moins de la moitié de ce qu’il y a maintenant. Rien n’a été modifié. Pour la restaurer quand même, ajoutez --yes.</translation>
    </message>
    <message>
        <source>The backup of %1: %2</source>
        <translation>La sauvegarde du %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Here now: %1</source>
        <translation>Ici maintenant&#x202f;: %1</translation>
    </message>
    <message>
        <source>also when it holds less than half of what is there now, or that cannot be read</source>
        <translation>même si elle contient moins de la moitié de ce qui est là, ou si le fichier présent est illisible</translation>
    </message>
    <message>
        <source>The file that is there now cannot be read, so it is not known whether the backup holds less. Nothing was changed. To restore it all the same, add --yes: the file is set aside, not deleted.</source>
        <translation>Le fichier présent est illisible&#x202f;: impossible de savoir si la sauvegarde contient moins. Rien n’a été changé. Pour restaurer quand même, ajoutez --yes&#x202f;: le fichier est mis de côté, pas supprimé.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message numerus="yes">
        <source>It is not known whether %n message(s) that waited in the backup have left since: they are listed as uncertain, and not sent by themselves. See comptoir outbox list --state uncertain, then comptoir outbox decide.</source>
        <translation>
            <numerusform>On ne sait pas si %n message qui attendait dans la sauvegarde est parti depuis&#x202f;: il est marqué comme incertain et ne partira pas de lui-même. Voyez comptoir outbox list --state uncertain, puis comptoir outbox decide.</numerusform>
            <numerusform>On ne sait pas si %n messages qui attendaient dans la sauvegarde sont partis depuis&#x202f;: ils sont marqués comme incertains et ne partiront pas d’eux-mêmes. Voyez comptoir outbox list --state uncertain, puis comptoir outbox decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BehaviourCatalogue</name>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Number of products</source>
        <translation>Nombre de produits</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>With a link back to it</source>
        <translation>Avec un lien pour y revenir</translation>
    </message>
    <message>
        <source>Left a cart</source>
        <translation>A abandonné un panier</translation>
    </message>
    <message>
        <source>Filled a cart</source>
        <translation>A rempli un panier</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>Type de compte</translation>
    </message>
    <message>
        <source>Signed up in a shop</source>
        <translation>S’est inscrit dans une boutique</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>Par quel moyen</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Agreed to receive messages</source>
        <translation>A accepté de recevoir des messages</translation>
    </message>
    <message>
        <source>Unsubscribed from messages</source>
        <translation>S’est désabonné des messages</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>Mots du message</translation>
    </message>
    <message>
        <source>Conversation is</source>
        <translation>La conversation est</translation>
    </message>
    <message>
        <source>Wrote to customer service</source>
        <translation>A écrit au service client</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Was given a tag</source>
        <translation>A reçu une étiquette</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Time spent, in seconds</source>
        <translation>Temps passé, en secondes</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Words beside it</source>
        <translation>Texte associé</translation>
    </message>
    <message>
        <source>Mark given</source>
        <translation>Note donnée</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Ce que c’était</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Visited the shop</source>
        <translation>A visité la boutique</translation>
    </message>
    <message>
        <source>Looked at a product</source>
        <translation>A regardé un produit</translation>
    </message>
    <message>
        <source>Came to the store</source>
        <translation>Est passé au magasin</translation>
    </message>
    <message>
        <source>Bought in the store</source>
        <translation>A acheté en magasin</translation>
    </message>
    <message>
        <source>Sent a form</source>
        <translation>A envoyé un formulaire</translation>
    </message>
    <message>
        <source>Clicked a button in the shop</source>
        <translation>A cliqué un bouton dans la boutique</translation>
    </message>
    <message>
        <source>Was sent an e-mail</source>
        <translation>A reçu l’envoi d’un e-mail</translation>
    </message>
    <message>
        <source>Had an e-mail delivered</source>
        <translation>E-mail bien arrivé</translation>
    </message>
    <message>
        <source>Opened an e-mail</source>
        <translation>A ouvert un e-mail</translation>
    </message>
    <message>
        <source>Clicked a link in an e-mail</source>
        <translation>A cliqué un lien dans un e-mail</translation>
    </message>
    <message>
        <source>Had an e-mail come back</source>
        <translation>E-mail revenu en erreur</translation>
    </message>
    <message>
        <source>Reported an e-mail as spam</source>
        <translation>A signalé un e-mail comme indésirable</translation>
    </message>
    <message>
        <source>Was sent a text message</source>
        <translation>A reçu l’envoi d’un SMS</translation>
    </message>
    <message>
        <source>Had loyalty points move</source>
        <translation>Mouvement de points de fidélité</translation>
    </message>
    <message>
        <source>Left a review</source>
        <translation>A laissé un avis</translation>
    </message>
    <message>
        <source>Answered how satisfied they are</source>
        <translation>A répondu à l’enquête de satisfaction</translation>
    </message>
    <message>
        <source>Referred a friend</source>
        <translation>A parrainé un ami</translation>
    </message>
    <message>
        <source>Did something else on file</source>
        <translation>Autre événement du fichier</translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation>Nombre d’articles</translation>
    </message>
    <message>
        <source>Discount code</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>With a discount code</source>
        <translation>Avec un code promo</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Shipping cost</source>
        <translation>Frais de port</translation>
    </message>
    <message>
        <source>Amount refunded</source>
        <translation>Montant remboursé</translation>
    </message>
    <message>
        <source>Sold where</source>
        <translation>Lieu de vente</translation>
    </message>
    <message>
        <source>State in the shop</source>
        <translation>État dans la boutique</translation>
    </message>
    <message>
        <source>Kind of state</source>
        <translation>Type d’état</translation>
    </message>
    <message>
        <source>Payment status</source>
        <translation>État du paiement</translation>
    </message>
    <message>
        <source>Shipping status</source>
        <translation>État de l’expédition</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Moyen de paiement</translation>
    </message>
    <message>
        <source>Shipped to country</source>
        <translation>Pays de livraison</translation>
    </message>
    <message>
        <source>Shipped to postcode</source>
        <translation>Code postal de livraison</translation>
    </message>
    <message>
        <source>Shipped to town</source>
        <translation>Ville de livraison</translation>
    </message>
    <message>
        <source>Came from site</source>
        <translation>Site de provenance</translation>
    </message>
    <message>
        <source>Landed on page</source>
        <translation>Page d’arrivée</translation>
    </message>
    <message>
        <source>Tag of the order</source>
        <translation>Étiquette de la commande</translation>
    </message>
    <message>
        <source>Placed an order</source>
        <translation>A passé une commande</translation>
    </message>
    <message>
        <source>Placed an order, paid or not</source>
        <translation>A passé une commande, payée ou non</translation>
    </message>
    <message>
        <source>Paid an order</source>
        <translation>A payé une commande</translation>
    </message>
    <message>
        <source>Had an order shipped</source>
        <translation>Commande expédiée</translation>
    </message>
    <message>
        <source>Had an order delivered</source>
        <translation>Commande livrée</translation>
    </message>
    <message>
        <source>Cancelled an order</source>
        <translation>A annulé une commande</translation>
    </message>
    <message>
        <source>Got a refund</source>
        <translation>A été remboursé</translation>
    </message>
    <message>
        <source>Used a discount code</source>
        <translation>A utilisé un code promo</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>Nom de la catégorie</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>Nom du produit</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Déclinaison</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Type of product</source>
        <translation>Type de produit</translation>
    </message>
    <message>
        <source>Tag of the product</source>
        <translation>Étiquette du produit</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Quantity kept</source>
        <translation>Quantité gardée</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Bought a product</source>
        <translation>A acheté un produit</translation>
    </message>
    <message>
        <source>Points of interest</source>
        <translation>Points d’intérêt</translation>
    </message>
    <message>
        <source>Showed interest in a product</source>
        <translation>A montré de l’intérêt pour un produit</translation>
    </message>
    <message>
        <source>Followed by an order</source>
        <translation>Suivi d’une commande</translation>
    </message>
    <message>
        <source>Counts as a sale</source>
        <translation>Compte comme une vente</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Commande de test</translation>
    </message>
    <message>
        <source>Total, whatever the currency</source>
        <translation>Total, quelle que soit la devise</translation>
    </message>
    <message>
        <source>Has an order on file, of any kind</source>
        <translation>A une commande enregistrée, quelle qu’elle soit</translation>
    </message>
</context>
<context>
    <name>BrevoSms</name>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Begins with xkeysib-.</source>
        <translation>Commence par xkeysib-.</translation>
    </message>
    <message>
        <source>1. Log in at https://app.brevo.com/.
2. Open “SMTP &amp; API”, then “API keys”, and make a key.
3. Copy it here. The key of the mail server (SMTP) is another one.</source>
        <translation>1. Connectez-vous sur https://app.brevo.com/.
2. Ouvrez «&#x202f;SMTP et API&#x202f;», puis «&#x202f;Clés API&#x202f;», et créez une clé.
3. Copiez-la ici. La clé du serveur de courrier (SMTP) en est une autre.</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>The note is empty. Nothing was changed.</source>
        <translation>La note est vide. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>CanvasKeys</name>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Put into a group of its own</source>
        <translation>Mettre dans un groupe à part</translation>
    </message>
    <message>
        <source>Take the group apart</source>
        <translation>Défaire le groupe</translation>
    </message>
    <message>
        <source>To the card above</source>
        <translation>À la carte du dessus</translation>
    </message>
    <message>
        <source>To the card below</source>
        <translation>À la carte du dessous</translation>
    </message>
    <message>
        <source>Fill in the card</source>
        <translation>Remplir la carte</translation>
    </message>
    <message>
        <source>Out of a part of the card, to the whole card</source>
        <translation>D’une partie de la carte à la carte entière</translation>
    </message>
    <message>
        <source>To the next part of the card, or the one before</source>
        <translation>À la partie suivante ou précédente de la carte</translation>
    </message>
    <message>
        <source>To the first or last card</source>
        <translation>À la première ou à la dernière carte</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>and has been so for %1</source>
        <extracomment>%1 is a length of time, after a condition: &quot;and has been so for 30 days&quot;</extracomment>
        <translation>et cela dure depuis %1</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Depuis combien de temps</translation>
    </message>
    <message>
        <source>where …</source>
        <extracomment>adds to a card what was done: &quot;where the category is Shoes&quot;</extracomment>
        <translation>dont …</translation>
    </message>
    <message>
        <source>and that time …</source>
        <extracomment>adds to a card what that first or last time was like</extracomment>
        <translation>et cette fois-là …</translation>
    </message>
    <message>
        <source>and has been so for …</source>
        <translation>et cela dure depuis …</translation>
    </message>
    <message>
        <source>Say more</source>
        <translation>Préciser</translation>
    </message>
    <message>
        <source>Remove this</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CarryOverWords</name>
    <message numerus="yes">
        <source>What was sent since the backup cannot be read in full: %n message(s) that wait in it go only when you say so.</source>
        <translation>
            <numerusform>Ce qui a été envoyé depuis la sauvegarde ne peut pas être lu en entier&#x202f;: %n message qui y attend ne part que si vous le dites.</numerusform>
            <numerusform>Ce qui a été envoyé depuis la sauvegarde ne peut pas être lu en entier&#x202f;: %n messages qui y attendent ne partent que si vous le dites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who refused messages or unsubscribed since the backup stays so, as far as that can still be read.</source>
        <translation>Qui a refusé les messages ou s’est désinscrit depuis la sauvegarde le reste, pour autant que cela puisse encore être lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sent since the backup stay sent and do not go again.</source>
        <translation>
            <numerusform>%n message envoyé depuis la sauvegarde reste envoyé et ne repart pas.</numerusform>
            <numerusform>%n messages envoyés depuis la sauvegarde restent envoyés et ne repartent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who refused messages or unsubscribed since the backup stays so.</source>
        <translation>Qui a refusé les messages ou s’est désinscrit depuis la sauvegarde le reste.</translation>
    </message>
    <message>
        <source>The file that was here before could not be read in full: somebody who refused messages or unsubscribed since the backup may be taken for one who did not. Before you send anything, check the refusals that you remember; Comptoir reads the answers in your mailbox again since the backup.</source>
        <translation>Le fichier qui était ici auparavant n’a pas pu être lu en entier&#x202f;: quelqu’un qui a refusé les messages ou s’est désinscrit depuis la sauvegarde peut passer pour quelqu’un qui ne l’a pas fait. Avant tout envoi, vérifiez les refus dont vous vous souvenez&#x202f;; Comptoir relit les réponses de votre boîte aux lettres depuis la sauvegarde.</translation>
    </message>
    <message>
        <source>Whose data you erased since the backup could not be read any more: these people may be back with their names. Look through your letters and e-mails for those who asked to be erased since then, and erase them again. Nothing is sent until you confirm that this profile may send.</source>
        <translation>On ne peut plus lire de qui vous avez effacé les données depuis la sauvegarde&#x202f;: ces personnes sont peut-être revenues avec leur nom. Cherchez dans vos lettres et e-mails qui a demandé à être effacé depuis, et effacez-les de nouveau. Rien n’est envoyé tant que vous n’avez pas confirmé que ce profil peut envoyer.</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Exporting figures</source>
        <translation>Export des chiffres</translation>
    </message>
    <message>
        <source>The figures that the chart shows go out, oldest first.</source>
        <translation>Les chiffres affichés par le graphique sont exportés, du plus ancien au plus récent.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Début</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>checks that the file is sound and every customer&apos;s figures equal a rebuild</source>
        <translation>vérifie que le fichier est sain et que les chiffres de chaque client sont ceux d’un recalcul</translation>
    </message>
    <message>
        <source>Reading the whole file …</source>
        <translation>Lecture de tout le fichier …</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>Le fichier est sain.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) checked; the figures of %1 differ from a rebuild.</source>
        <translation>
            <numerusform>%n client vérifié&#x202f;; chiffres qui diffèrent d’un recalcul&#x202f;: %1.</numerusform>
            <numerusform>%n clients vérifiés&#x202f;; chiffres qui diffèrent d’un recalcul&#x202f;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckTexts</name>
    <message>
        <source>Customers and their consents</source>
        <translation>Clients et leurs consentements</translation>
    </message>
    <message>
        <source>Orders and abandoned checkouts</source>
        <translation>Commandes et paniers abandonnés</translation>
    </message>
    <message>
        <source>Orders older than 60 days</source>
        <translation>Commandes de plus de 60 jours</translation>
    </message>
    <message>
        <source>Products and collections</source>
        <translation>Produits et collections</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Places where stock is kept</source>
        <translation>Lieux de stockage</translation>
    </message>
    <message>
        <source>Discount codes</source>
        <translation>Codes promo</translation>
    </message>
    <message>
        <source>Without read_all_orders, Shopify shows only the last 60 days of orders.</source>
        <translation>Sans read_all_orders, Shopify ne montre que les commandes des 60 derniers jours.</translation>
    </message>
    <message>
        <source>This shop is on the Basic plan: an app made in the shop&apos;s admin may not see names and e-mail addresses. An app made in the Dev Dashboard does.</source>
        <translation>Cette boutique est sur l’offre Basic&#x202f;: une application créée dans l’administration de la boutique ne peut y voir ni noms ni adresses e-mail. Une application créée dans le Dev Dashboard le peut.</translation>
    </message>
</context>
<context>
    <name>ClientTexts</name>
    <message>
        <source>Shopify answers with version %1 of its interface, since it no longer offers %2. Please update Comptoir: some fields may be missing.</source>
        <translation>Shopify répond avec la version %1 de son interface, car il ne propose plus la version %2. Mettez Comptoir à jour&#x202f;: certains champs peuvent manquer.</translation>
    </message>
    <message>
        <source>The next page is not on this shop&apos;s server. Comptoir did not go there; nothing was changed.</source>
        <translation>La page suivante n’est pas sur le serveur de cette boutique. Comptoir n’y est pas allé&#x202f;; rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>CommandContext</name>
    <message>
        <source>Setting up the demo shops …</source>
        <translation>Préparation des boutiques de démonstration…</translation>
    </message>
    <message>
        <source>“%1” is no shop to connect to: what it holds came from files.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une boutique à interroger&#x202f;: son contenu vient de fichiers.</translation>
    </message>
    <message>
        <source>No customer has this e-mail address.</source>
        <translation>Aucun client n’a cette adresse e-mail.</translation>
    </message>
    <message>
        <source>This profile has no sending account “%1”. See comptoir account list.</source>
        <translation>Ce profil n’a pas de compte d’envoi «&#x202f;%1&#x202f;». Voir comptoir account list.</translation>
    </message>
    <message>
        <source>This profile has no sending account of that kind. See comptoir account add --help.</source>
        <translation>Ce profil n’a pas de compte d’envoi de ce genre. Voir comptoir account add --help.</translation>
    </message>
    <message>
        <source>This profile has several shops, or none: say which one by its number. See comptoir shop list.</source>
        <translation>Ce profil compte plusieurs boutiques, ou aucune&#x202f;: indiquez laquelle par son numéro. Voyez comptoir shop list.</translation>
    </message>
    <message>
        <source>This profile has no shop “%1”. See comptoir shop list.</source>
        <translation>Ce profil n’a pas de boutique «&#x202f;%1&#x202f;». Voyez comptoir shop list.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>the profile&apos;s folder, instead of the usual place</source>
        <translation>le dossier du profil, au lieu de l’emplacement habituel</translation>
    </message>
    <message>
        <source>the demo shop, in a profile of its own</source>
        <translation>la boutique de démonstration, dans un profil à part</translation>
    </message>
    <message>
        <source>one JSON document as the result</source>
        <translation>le résultat sous forme d’un document JSON</translation>
    </message>
    <message>
        <source>this help, or that of a command</source>
        <translation>cette aide, ou celle d’une commande</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>la version</translation>
    </message>
    <message>
        <source>Comptoir keeps the customers, orders and carts of your shops on your desk.</source>
        <translation>Comptoir garde sur votre bureau les clients, les commandes et les paniers de vos boutiques.</translation>
    </message>
    <message>
        <source>comptoir              opens the window</source>
        <translation>comptoir              ouvre la fenêtre</translation>
    </message>
    <message>
        <source>comptoir --demo       opens the window on the demo shop</source>
        <translation>comptoir --demo       ouvre la fenêtre sur la boutique de démonstration</translation>
    </message>
    <message>
        <source>comptoir COMMAND      does one thing without a window</source>
        <translation>comptoir COMMANDE     fait une chose sans fenêtre</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#x202f;:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#x202f;:</translation>
    </message>
    <message>
        <source>This computer has no time zone “%1” (TZ): times are those of UTC.</source>
        <translation>Cet ordinateur n’a pas de fuseau horaire «&#x202f;%1&#x202f;» (TZ)&#x202f;: les heures sont celles du temps universel (UTC).</translation>
    </message>
    <message>
        <source>for this run, the key of the shop or the password of the account is in the environment variable NAME</source>
        <translation>pour cette fois, la clé de la boutique ou le mot de passe du compte est dans la variable d’environnement NAME</translation>
    </message>
</context>
<context>
    <name>ComparisonCards</name>
    <message>
        <source>among the top</source>
        <translation>parmi les premiers</translation>
    </message>
    <message>
        <source>among the bottom</source>
        <translation>parmi les derniers</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Top or bottom</source>
        <translation>Premiers ou derniers</translation>
    </message>
    <message>
        <source>Percent or customers</source>
        <translation>Pour cent ou clients</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>%1 %2 %3 times that of the shop</source>
        <extracomment>%1 &quot;Average basket&quot;, %2 &quot;at least&quot;, %3 a number</extracomment>
        <translation>%1 %2 %3 fois celui de la boutique</translation>
    </message>
    <message>
        <source>is in the segment</source>
        <translation>est dans le segment</translation>
    </message>
    <message>
        <source>is not in the segment</source>
        <translation>n’est pas dans le segment</translation>
    </message>
    <message>
        <source>In it or not</source>
        <translation>Dedans ou non</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pour cent</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>Tirer d’autres clients</translation>
    </message>
    <message>
        <source>random sample of %1 % of customers %2</source>
        <extracomment>%1 is a number, %2 a button that draws other customers</extracomment>
        <translation>échantillon au hasard de %1&#x202f;% des clients %2</translation>
    </message>
    <message>
        <source>lives within %1 km of %2 (latitude %3, longitude %4)</source>
        <extracomment>%1 is a number, %2 a town or postcode to choose, %3 and %4 degrees</extracomment>
        <translation>habite à moins de %1 km de %2 (latitude %3, longitude %4)</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilomètres</translation>
    </message>
    <message>
        <source>Latitude, degrees north</source>
        <translation>Latitude, en degrés nord</translation>
    </message>
    <message>
        <source>Longitude, degrees east</source>
        <translation>Longitude, en degrés est</translation>
    </message>
    <message>
        <source>this point</source>
        <extracomment>on a card, a point that has no name</extracomment>
        <translation>ce point</translation>
    </message>
    <message>
        <source>Town or postcode</source>
        <translation>Ville ou code postal</translation>
    </message>
    <message>
        <source>%1 %2 %3 of %5, by %4</source>
        <extracomment>%1 &quot;among the top&quot;, %2 a number, %3 &quot;%&quot; or &quot;customers&quot;, %4 &quot;Total spent&quot;, %5 &quot;those who have ordered&quot;</extracomment>
        <translation>%1 %2 %3 de %5, selon %4</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message numerus="yes">
        <source>Compared with the %Ln customer(s) of whom it is known: too many are equal, or at 0, so nobody is in.</source>
        <translation>
            <numerusform>Par rapport au seul client pour qui c’est connu&#x202f;: trop sont à égalité, ou à 0, donc personne n’en fait partie.</numerusform>
            <numerusform>Par rapport aux %Ln clients pour qui c’est connu&#x202f;: trop sont à égalité, ou à 0, donc personne n’en fait partie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with the %Ln customer(s) of whom it is known: it takes %1 or more.</source>
        <translation>
            <numerusform>Par rapport au seul client pour qui c’est connu&#x202f;: il faut %1 ou plus.</numerusform>
            <numerusform>Par rapport aux %Ln clients pour qui c’est connu&#x202f;: il faut %1 ou plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with the %Ln customer(s) of whom it is known: it takes %1 or less.</source>
        <extracomment>%1 is a number or an amount</extracomment>
        <translation>
            <numerusform>Par rapport au seul client pour qui c’est connu&#x202f;: il faut %1 ou moins.</numerusform>
            <numerusform>Par rapport aux %Ln clients pour qui c’est connu&#x202f;: il faut %1 ou moins.</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop’s usual is %1: it takes less than %2.</source>
        <extracomment>both are a number or an amount: the shop&apos;s own figure, and so many times that</extracomment>
        <translation>La valeur habituelle de la boutique est %1&#x202f;: il faut moins de %2.</translation>
    </message>
    <message>
        <source>The shop’s usual is %1: it takes %2 at most.</source>
        <translation>La valeur habituelle de la boutique est %1&#x202f;: il faut %2 au plus.</translation>
    </message>
    <message>
        <source>The shop’s usual is %1: it takes at least %2.</source>
        <translation>La valeur habituelle de la boutique est %1&#x202f;: il faut au moins %2.</translation>
    </message>
    <message>
        <source>The shop’s usual is %1: it takes more than %2.</source>
        <translation>La valeur habituelle de la boutique est %1&#x202f;: il faut plus de %2.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>The message says nothing to this customer.</source>
        <translation>Le message ne dit rien à ce client.</translation>
    </message>
    <message>
        <source>The message has no subject for this customer.</source>
        <translation>Le message n’a pas d’objet pour ce client.</translation>
    </message>
    <message>
        <source>The message says this customer no way to unsubscribe.</source>
        <translation>Le message n’indique à ce client aucun moyen de se désabonner.</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>%1%</source>
        <extracomment>a percentage; French puts a no-break space before the sign</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>est aujourd’hui</translation>
    </message>
    <message>
        <source>is from %1 days ago to %2 days from now</source>
        <extracomment>%1 and %2 are numbers of days</extracomment>
        <translation>est entre %1 jours avant et %2 jours après aujourd’hui</translation>
    </message>
    <message>
        <source>is in %1 to %2 days</source>
        <translation>est dans %1 à %2 jours</translation>
    </message>
    <message>
        <source>was %1 to %2 days ago</source>
        <translation>était il y a %1 à %2 jours</translation>
    </message>
    <message>
        <source>whose %1 was more than %2 ago</source>
        <extracomment>%1 is &quot;last order&quot; (French with its article), %2 &quot;3 months&quot;</extracomment>
        <translation>dont %1 remonte à plus de %2</translation>
    </message>
    <message>
        <source>whose %1 was between %2 and %3 ago</source>
        <extracomment>%1 is &quot;last order&quot; (French with its article), %2 and %3 are &quot;3 months&quot;, &quot;6 months&quot;</extracomment>
        <translation>dont %1 date d’il y a entre %2 et %3</translation>
    </message>
    <message>
        <source>whose %1 was %2</source>
        <extracomment>%1 is &quot;last order&quot; (French with its article), %2 &quot;in the last 30 days&quot;, &quot;more than 3 months ago&quot;</extracomment>
        <translation>dont %1 se situe %2</translation>
    </message>
    <message>
        <source>whose %1 was not %2</source>
        <translation>dont %1 ne se situe pas %2</translation>
    </message>
    <message>
        <source>who buy as a company</source>
        <translation>qui achètent en tant qu’entreprise</translation>
    </message>
    <message>
        <source>who do not buy as a company</source>
        <translation>qui n’achètent pas en tant qu’entreprise</translation>
    </message>
    <message>
        <source>for whom “%1” is yes</source>
        <extracomment>%1 is the name of a field that is yes or no</extracomment>
        <translation>pour qui «&#x202f;%1&#x202f;» est oui</translation>
    </message>
    <message>
        <source>for whom “%1” is no</source>
        <translation>pour qui «&#x202f;%1&#x202f;» est non</translation>
    </message>
    <message>
        <source>whose %1 %2</source>
        <extracomment>%1 is &quot;town&quot; (French with its article), %2 &quot;is “Lyon”&quot;, &quot;contains “@”&quot;</extracomment>
        <translation>dont %1 %2</translation>
    </message>
    <message>
        <source>a discount code was used</source>
        <translation>un code promo a été utilisé</translation>
    </message>
    <message>
        <source>no discount code was used</source>
        <translation>aucun code promo n’a été utilisé</translation>
    </message>
    <message>
        <source>there is a link back to the cart</source>
        <translation>un lien ramène au panier</translation>
    </message>
    <message>
        <source>there is no link back to the cart</source>
        <translation>aucun lien ne ramène au panier</translation>
    </message>
    <message>
        <source>, where %1</source>
        <extracomment>%1 says more of what was done: &quot;the amount is at least 50.00 €&quot;</extracomment>
        <translation>, où %1</translation>
    </message>
    <message>
        <source>who spent %1</source>
        <translation>qui ont dépensé %1</translation>
    </message>
    <message>
        <source>who spent %1 per order on average</source>
        <translation>qui ont dépensé en moyenne %1 par commande</translation>
    </message>
    <message>
        <source>whose greatest order is worth %1</source>
        <translation>dont la plus grosse commande vaut %1</translation>
    </message>
    <message>
        <source>whose smallest order is worth %1</source>
        <translation>dont la plus petite commande vaut %1</translation>
    </message>
    <message>
        <source>who bought %1 different products</source>
        <translation>qui ont acheté %1 produits différents</translation>
    </message>
    <message>
        <source>whose total of “%1” under “%2” %3</source>
        <extracomment>%1 is &quot;Quantity&quot;, %2 &quot;Bought a product&quot;, %3 &quot;is at least 3&quot;</extracomment>
        <translation>dont le total de «&#x202f;%1&#x202f;» pour «&#x202f;%2&#x202f;» %3</translation>
    </message>
    <message>
        <source>whose average of “%1” under “%2” %3</source>
        <translation>dont la moyenne de «&#x202f;%1&#x202f;» pour «&#x202f;%2&#x202f;» %3</translation>
    </message>
    <message>
        <source>whose smallest “%1” under “%2” %3</source>
        <translation>dont la plus petite valeur de «&#x202f;%1&#x202f;» pour «&#x202f;%2&#x202f;» %3</translation>
    </message>
    <message>
        <source>whose greatest “%1” under “%2” %3</source>
        <translation>dont la plus grande valeur de «&#x202f;%1&#x202f;» pour «&#x202f;%2&#x202f;» %3</translation>
    </message>
    <message>
        <source>whose number of different “%1” under “%2” %3</source>
        <translation>dont le nombre de valeurs différentes de «&#x202f;%1&#x202f;» pour «&#x202f;%2&#x202f;» %3</translation>
    </message>
    <message>
        <source>for the first time</source>
        <extracomment>after what was done: &quot;who placed an order for the first time in the last 30 days&quot;</extracomment>
        <translation>pour la première fois</translation>
    </message>
    <message>
        <source>for the last time</source>
        <translation>pour la dernière fois</translation>
    </message>
    <message>
        <source>, and that time %1</source>
        <extracomment>%1 says more of that first or last time</extracomment>
        <translation>, et cette fois-là %1</translation>
    </message>
    <message>
        <source>whose %1 is %2 times that of the shop</source>
        <extracomment>%1 is &quot;average basket&quot; (French with its article), %2 &quot;at least 1.5&quot;</extracomment>
        <translation>dont %1 vaut %2 fois celui de la boutique</translation>
    </message>
    <message>
        <source>whose birthday %1</source>
        <extracomment>%1 is &quot;is today&quot;, &quot;is in the next 7 days&quot;</extracomment>
        <translation>dont l’anniversaire %1</translation>
    </message>
    <message>
        <source>whose anniversary of “%1” %2</source>
        <extracomment>%1 is &quot;first order&quot; (French with its article), %2 &quot;is today&quot;</extracomment>
        <translation>dont l’anniversaire de «&#x202f;%1&#x202f;» %2</translation>
    </message>
    <message>
        <source>who are in the segment “%1”</source>
        <translation>qui sont dans le segment «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>who are not in the segment “%1”</source>
        <translation>qui ne sont pas dans le segment «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>who are in a random sample of %1</source>
        <translation>qui font partie d’un échantillon aléatoire de %1</translation>
    </message>
    <message>
        <source>who live within %1 km of %2</source>
        <extracomment>%1 is a number, %2 the name of a place</extracomment>
        <translation>qui habitent à moins de %1 km de %2</translation>
    </message>
    <message>
        <source>who have %1 points of interest</source>
        <translation>qui ont %1 points d’intérêt</translation>
    </message>
    <message>
        <source>an order followed</source>
        <translation>une commande a suivi</translation>
    </message>
    <message>
        <source>no order followed</source>
        <translation>aucune commande n’a suivi</translation>
    </message>
    <message>
        <source>it counts as a sale</source>
        <translation>elle compte comme une vente</translation>
    </message>
    <message>
        <source>it does not count as a sale</source>
        <translation>elle ne compte pas comme une vente</translation>
    </message>
    <message>
        <source>it is a test order</source>
        <translation>c’est une commande de test</translation>
    </message>
    <message>
        <source>it is no test order</source>
        <translation>ce n’est pas une commande de test</translation>
    </message>
    <message>
        <source>who are in no shop any more</source>
        <translation>qui ne sont plus dans aucune boutique</translation>
    </message>
    <message>
        <source>who still are in a shop</source>
        <translation>qui sont encore dans une boutique</translation>
    </message>
    <message>
        <source>who are in the top %1 of %2, by %3</source>
        <extracomment>%1 is a percentage, %2 &quot;those who have ordered&quot;, %3 &quot;total spent&quot; (French with its article)</extracomment>
        <translation>qui font partie des %1 les plus hauts parmi %2, selon %3</translation>
    </message>
    <message>
        <source>who are in the bottom %1 of %2, by %3</source>
        <translation>qui font partie des %1 les plus bas parmi %2, selon %3</translation>
    </message>
    <message numerus="yes">
        <source>is in exactly %Ln day(s)</source>
        <translation>
            <numerusform>est dans exactement %Ln jour</numerusform>
            <numerusform>est dans exactement %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was exactly %Ln day(s) ago</source>
        <translation>
            <numerusform>était il y a exactement %Ln jour</numerusform>
            <numerusform>était il y a exactement %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is today or in the next %Ln day(s)</source>
        <translation>
            <numerusform>est aujourd’hui ou demain</numerusform>
            <numerusform>est aujourd’hui ou dans les %Ln prochains jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is in the next %Ln day(s)</source>
        <translation>
            <numerusform>est demain</numerusform>
            <numerusform>est dans les %Ln prochains jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is today or was in the last %Ln day(s)</source>
        <translation>
            <numerusform>est aujourd’hui ou était hier</numerusform>
            <numerusform>est aujourd’hui ou était dans les %Ln derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was in the last %Ln day(s)</source>
        <translation>
            <numerusform>était hier</numerusform>
            <numerusform>était dans les %Ln derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who are among the top %Ln of %1, by %2</source>
        <extracomment>%1 is &quot;those who have ordered&quot;, %2 &quot;total spent&quot; (French with its article)</extracomment>
        <translation>
            <numerusform>qui sont en tête parmi %1, selon %2</numerusform>
            <numerusform>qui font partie des %Ln premiers parmi %1, selon %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who are among the bottom %Ln of %1, by %2</source>
        <translation>
            <numerusform>qui sont en queue parmi %1, selon %2</numerusform>
            <numerusform>qui font partie des %Ln derniers parmi %1, selon %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>%1 answers, version %2.</source>
        <translation>%1 répond, version %2.</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>accordée</translation>
    </message>
    <message>
        <source>missing, needed</source>
        <translation>manquante, nécessaire</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquante</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>The key works, but lacks what Comptoir needs: %1. Nothing was changed: allow it in the shop and try again.</source>
        <translation>La clé fonctionne, mais il lui manque ce dont Comptoir a besoin&#x202f;: %1. Rien n’a été modifié&#x202f;: accordez-le dans la boutique et réessayez.</translation>
    </message>
</context>
<context>
    <name>ConnectorTexts</name>
    <message>
        <source>Shopify has nothing called “%1”.</source>
        <translation>Shopify n’a rien qui s’appelle «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Only the last 60 days of orders are visible, because the app lacks the permission read_all_orders. Lifetime figures of customers count only what was seen.</source>
        <translation>Seules les commandes des 60 derniers jours sont visibles, car il manque à l’application l’autorisation read_all_orders. Les chiffres de toute la vie d’un client ne comptent que ce qui a été vu.</translation>
    </message>
    <message>
        <source>Shopify hides names, e-mail addresses and phone numbers of some customers from this app; the Basic plan does so with apps made in the shop&apos;s admin. An app made in the Dev Dashboard sees them.</source>
        <translation>Shopify cache à cette application les noms, adresses e-mail et numéros de téléphone de certains clients&#x202f;; l’offre Basic le fait pour les applications créées dans l’administration de la boutique. Une application créée dans le Dev Dashboard les voit.</translation>
    </message>
    <message>
        <source>Deleted orders cannot be told from old ones without the permission read_all_orders; none was marked as deleted.</source>
        <translation>Sans l’autorisation read_all_orders, on ne peut distinguer les commandes supprimées des anciennes&#x202f;; aucune n’a été marquée comme supprimée.</translation>
    </message>
    <message>
        <source>The shop refused to give the next page of a list, however often it was read from the start, so reading it stopped. What came in before is safe. Try again later.</source>
        <translation>La boutique a refusé de donner la page suivante d’une liste, même relue depuis le début&#x202f;: la lecture s’est donc arrêtée. Ce qui est déjà arrivé est en sécurité. Réessayez plus tard.</translation>
    </message>
</context>
<context>
    <name>ConsentCommands</name>
    <message>
        <source>“%1” is none of: %2. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’un de ces mots&#x202f;: %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>lists what a customer agreed to, and how that is known, the newest first</source>
        <translation>liste ce qu’un client a accepté et comment on le sait, le plus récent d’abord</translation>
    </message>
    <message>
        <source>notes what a customer said: email, sms, whatsapp, phone or post; granted, denied, withdrawn or pending</source>
        <translation>note ce qu’un client a dit&#x202f;: email, sms, whatsapp, phone ou post&#x202f;; granted, denied, withdrawn ou pending</translation>
    </message>
    <message>
        <source>marketing unless told, or tracking, or partner_offers</source>
        <translation>marketing sauf indication, ou tracking, ou partner_offers</translation>
    </message>
    <message>
        <source>the words that the customer agreed to</source>
        <translation>les mots que le client a acceptés</translation>
    </message>
    <message>
        <source>what shows it</source>
        <translation>ce qui le montre</translation>
    </message>
    <message>
        <source>when the customer said so, now unless told</source>
        <translation>quand le client l’a dit, maintenant sauf indication</translation>
    </message>
    <message>
        <source>This customer was never asked.</source>
        <translation>Ce client n’a jamais été interrogé.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Noted: %1, %2.</source>
        <translation>Noté&#x202f;: %1, %2.</translation>
    </message>
    <message>
        <source>What a customer said cannot be dated in the future. Nothing was noted.</source>
        <translation>Ce qu’un client a dit ne peut pas être daté dans l’avenir. Rien n’a été noté.</translation>
    </message>
</context>
<context>
    <name>ConsentLook</name>
    <message>
        <source>Written down by you</source>
        <translation>Noté par vous</translation>
    </message>
    <message>
        <source>File “%1”</source>
        <extracomment>%1 is the name of a saved way to read files</extracomment>
        <translation>Fichier «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Unsubscribed by a message</source>
        <translation>Désinscription par un message</translation>
    </message>
    <message>
        <source>Reported a message as unwanted</source>
        <translation>A signalé un message comme indésirable</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Courrier postal</translation>
    </message>
    <message>
        <source>News and offers</source>
        <translation>Actualités et offres</translation>
    </message>
    <message>
        <source>Offers of partners</source>
        <translation>Offres de partenaires</translation>
    </message>
    <message>
        <source>Measuring of opens</source>
        <translation>Mesure des ouvertures</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>à confirmer</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>accord donné</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>accord retiré</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a channel (E-mail), %2 a purpose (news and offers)</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>consent badge: %1 is a channel (E-mail), %2 what was decided (agreed)</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 (consent)</source>
        <extracomment>a field: %1 is a channel and a purpose (E-mail, news and offers), which stand first: what they have in common is what a narrow list cuts</extracomment>
        <translation>%1 (accord)</translation>
    </message>
    <message>
        <source>%1: news</source>
        <extracomment>over a column of consents to news and offers: %1 is a channel (E-mail)</extracomment>
        <translation>%1&#x202f;: actualités</translation>
    </message>
    <message>
        <source>%1: partners</source>
        <extracomment>over a column of consents to offers of partners: %1 is a channel (E-mail)</extracomment>
        <translation>%1&#x202f;: partenaires</translation>
    </message>
    <message>
        <source>%1: opens</source>
        <extracomment>over a column of consents to the measuring of opens: %1 is a channel (E-mail)</extracomment>
        <translation>%1&#x202f;: ouvertures</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>Window, network, languages</source>
        <translation>Fenêtre, réseau, langues</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>The file with your data</source>
        <translation>Le fichier de vos données</translation>
    </message>
    <message>
        <source>Keys of shops in the keychain of the system</source>
        <translation>Les clés des boutiques dans le trousseau du système</translation>
    </message>
    <message>
        <source>Phone numbers of all countries</source>
        <translation>Les numéros de téléphone de tous les pays</translation>
    </message>
    <message>
        <source>Part of libphonenumber</source>
        <translation>Fait partie de libphonenumber</translation>
    </message>
    <message>
        <source>Letters and languages, part of Qt and libphonenumber</source>
        <translation>Lettres et langues, fait partie de Qt et de libphonenumber</translation>
    </message>
    <message>
        <source>Answers of shops</source>
        <translation>Les réponses des boutiques</translation>
    </message>
    <message>
        <source>The servers of the demo shop</source>
        <translation>Les serveurs de la boutique de démonstration</translation>
    </message>
    <message>
        <source>Mail to your provider</source>
        <translation>Courrier vers votre fournisseur</translation>
    </message>
</context>
<context>
    <name>CustomFieldRepository</name>
    <message numerus="yes">
        <source>A field needs a name of at most %n letters. Nothing was changed.</source>
        <translation>
            <numerusform>Un champ a besoin d’un nom d’au plus %n lettre. Rien n’a été modifié.</numerusform>
            <numerusform>Un champ a besoin d’un nom d’au plus %n lettres. Rien n’a été modifié.</numerusform>
        </translation>
    </message>
    <message>
        <source>A choice needs two values at least. Nothing was changed.</source>
        <translation>Un choix a besoin d’au moins deux valeurs. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is a field of this name already. Choose another name.</source>
        <translation>Un champ porte déjà ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no such field any more. Nothing was changed.</source>
        <translation>Ce champ n’existe plus. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>CustomFieldText</name>
    <message>
        <source>Choose yes or no.</source>
        <translation>Choisissez oui ou non.</translation>
    </message>
    <message>
        <source>Choose one of the values of “%1”.</source>
        <translation>Choisissez une des valeurs de «&#x202f;%1&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>At most %n letters fit into this field.</source>
        <translation>
            <numerusform>Ce champ contient au plus %n lettre.</numerusform>
            <numerusform>Ce champ contient au plus %n lettres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a number. Write it like %1.</source>
        <translation>Ce n’est pas un nombre. Écrivez-le comme %1.</translation>
    </message>
    <message>
        <source>This is not a day. Write it like 24/12/2026.</source>
        <translation>Ce n’est pas un jour. Écrivez-le comme 24/12/2026.</translation>
    </message>
</context>
<context>
    <name>CustomerCommands</name>
    <message>
        <source>lists customers by name</source>
        <translation>liste les clients par nom</translation>
    </message>
    <message>
        <source>only those with these words</source>
        <translation>seulement ceux qui contiennent ces mots</translation>
    </message>
    <message>
        <source>only those of one shop</source>
        <translation>seulement ceux d’une boutique</translation>
    </message>
    <message>
        <source>at most N, 50 unless told; 0 for all</source>
        <translation>au plus N, 50 par défaut&#x202f;; 0 pour tous</translation>
    </message>
    <message>
        <source>leave out the first N</source>
        <translation>sauter les N premiers</translation>
    </message>
    <message>
        <source>tells all of one customer: figures, accounts, consents, orders, carts</source>
        <translation>dit tout d’un client&#x202f;: chiffres, comptes, consentements, commandes, paniers</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Passée le</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abandonné</translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s)</source>
        <translation>
            <numerusform>%n panier</numerusform>
            <numerusform>%n paniers</numerusform>
        </translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Accounts in shops</source>
        <translation>Comptes dans les boutiques</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Première commande</translation>
    </message>
</context>
<context>
    <name>CustomerExport</name>
    <message>
        <source>customers</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>Exporting customers</source>
        <translation>Exportation des clients</translation>
    </message>
    <message>
        <source>Exporting all customers</source>
        <translation>Exportation de tous les clients</translation>
    </message>
    <message>
        <source>Every customer with all that a file can bring in again.</source>
        <translation>Chaque client, avec tout ce qu’un fichier peut faire revenir.</translation>
    </message>
    <message>
        <source>Who is in “%1” now.</source>
        <translation>Qui est dans «&#x202f;%1&#x202f;» en ce moment.</translation>
    </message>
    <message>
        <source>Export the customers of a segment</source>
        <translation>Exporter les clients d’un segment</translation>
    </message>
    <message>
        <source>Export all customers</source>
        <translation>Exporter tous les clients</translation>
    </message>
</context>
<context>
    <name>CustomerFilterChoice</name>
    <message>
        <source>Have ordered</source>
        <translation>Ont commandé</translation>
    </message>
    <message>
        <source>Never ordered</source>
        <translation>Jamais commandé</translation>
    </message>
    <message numerus="yes">
        <source>Not ordered for %n month(s)</source>
        <translation>
            <numerusform>Sans commande depuis %n mois</numerusform>
            <numerusform>Sans commande depuis %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Cart waiting</source>
        <translation>Panier en attente</translation>
    </message>
    <message>
        <source>Agreed to e-mails</source>
        <translation>Accord e-mail</translation>
    </message>
    <message>
        <source>Birthday this month</source>
        <translation>Anniversaire ce mois-ci</translation>
    </message>
    <message>
        <source>New in 30 days</source>
        <translation>Nouveaux en 30 jours</translation>
    </message>
    <message>
        <source>No longer in a shop</source>
        <translation>Plus dans une boutique</translation>
    </message>
    <message>
        <source>Segment: %1</source>
        <translation>Segment&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not in the segment: %1</source>
        <translation>Hors du segment&#x202f;: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Étiquette&#x202f;: %1</translation>
    </message>
    <message>
        <source>Shop: %1</source>
        <translation>Boutique&#x202f;: %1</translation>
    </message>
    <message>
        <source>Bought a product</source>
        <translation>A acheté un produit</translation>
    </message>
    <message>
        <source>Bought: %1</source>
        <translation>A acheté&#x202f;: %1</translation>
    </message>
    <message>
        <source>They left a cart in the last 30 days and did not order since.</source>
        <translation>Ils ont laissé un panier ces 30 derniers jours et n’ont pas commandé depuis.</translation>
    </message>
    <message numerus="yes">
        <source>Birthday within %n day(s)</source>
        <translation>
            <numerusform>Anniversaire sous %n jour</numerusform>
            <numerusform>Anniversaire sous %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerMark</name>
    <message>
        <source>Cart waiting</source>
        <translation>Panier laissé</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>Sans commande</translation>
    </message>
    <message>
        <source>One order</source>
        <translation>1re commande</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Fidèle</translation>
    </message>
</context>
<context>
    <name>CustomerMerge</name>
    <message>
        <source>This customer is no longer there. Nothing was changed. Open the list again.</source>
        <translation>Ce client n’est plus là. Rien n’a été modifié. Rouvrez la liste.</translation>
    </message>
    <message>
        <source>A customer cannot be merged with themselves. Nothing was changed. Choose another one.</source>
        <translation>Un client ne peut pas être fusionné avec lui-même. Rien n’a été modifié. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This account is the only one of this customer, so there is nothing to separate. Nothing was changed.</source>
        <translation>Ce compte est le seul de ce client&#x202f;: il n’y a rien à séparer. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This was undone already. Nothing was changed.</source>
        <translation>C’était déjà annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>These customers were merged or separated again since. Nothing was changed. Undo the later step first.</source>
        <translation>Ces clients ont été fusionnés ou séparés de nouveau depuis. Rien n’a été modifié. Annulez d’abord l’étape la plus récente.</translation>
    </message>
</context>
<context>
    <name>CustomerName</name>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Account %1 of %2</source>
        <translation>Compte %1 de %2</translation>
    </message>
    <message>
        <source>Somebody of %1</source>
        <translation>Quelqu’un de %1</translation>
    </message>
</context>
<context>
    <name>CustomerRepository</name>
    <message>
        <source>This customer is no longer there; perhaps it was merged into another.</source>
        <translation>Ce client n’est plus là&#x202f;; il a peut-être été fusionné avec un autre.</translation>
    </message>
</context>
<context>
    <name>DataSourceWords</name>
    <message>
        <source>the history of orders&apos; states</source>
        <translation>l’historique des états des commandes</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>les visites</translation>
    </message>
    <message>
        <source>looks at products</source>
        <translation>les consultations de produits</translation>
    </message>
    <message>
        <source>visits to the store</source>
        <translation>les passages en magasin</translation>
    </message>
    <message>
        <source>sales in the store</source>
        <translation>les ventes en magasin</translation>
    </message>
    <message>
        <source>forms and clicks in the shop</source>
        <translation>les formulaires et les clics dans la boutique</translation>
    </message>
    <message>
        <source>e-mails sent</source>
        <translation>les e-mails envoyés</translation>
    </message>
    <message>
        <source>e-mails opened</source>
        <translation>les e-mails ouverts</translation>
    </message>
    <message>
        <source>clicks in e-mails</source>
        <translation>les clics dans les e-mails</translation>
    </message>
    <message>
        <source>text messages sent</source>
        <translation>les SMS envoyés</translation>
    </message>
    <message>
        <source>loyalty points</source>
        <translation>les points de fidélité</translation>
    </message>
    <message>
        <source>answers on satisfaction</source>
        <translation>les réponses sur la satisfaction</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>les avis</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>les parrainages</translation>
    </message>
    <message>
        <source>events from a file</source>
        <translation>des événements d’un fichier</translation>
    </message>
    <message>
        <source>where postcodes lie</source>
        <translation>la position des codes postaux</translation>
    </message>
    <message>
        <source>This needs the history of orders&apos; states, which has not arrived from your shops.</source>
        <translation>Il faut ici l’historique des états des commandes, qui n’est pas arrivé de vos boutiques.</translation>
    </message>
    <message>
        <source>This needs %1. Your shop does not give them: bring them in as a file of events (Settings, Import).</source>
        <extracomment>%1 is what is missing: &quot;visits&quot;, &quot;loyalty points&quot;</extracomment>
        <translation>Il manque %1, que votre boutique ne donne pas&#x202f;: importez un fichier d’événements (Réglages, Importation).</translation>
    </message>
    <message>
        <source>This needs coordinates: where postcodes lie. Bring them in from a file (Settings, Data and backup), or ask for the postcode instead.</source>
        <translation>Il faut pour cela des coordonnées&#x202f;: l’endroit où se trouvent les codes postaux. Importez-les d’un fichier (Réglages, Données et sauvegarde), ou demandez plutôt le code postal.</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <extracomment>%1 is what has not arrived: &quot;visits&quot;</extracomment>
        <translation>Il faut %1</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>This installation of Comptoir mixes two versions of SQLite, which could damage your data. Nothing was opened. Please install Comptoir again.</source>
        <translation>Cette installation de Comptoir mélange deux versions de SQLite, ce qui pourrait abîmer vos données. Rien n’a été ouvert. Veuillez réinstaller Comptoir.</translation>
    </message>
    <message>
        <source>The disk is full, so this change was not saved. Everything saved before is safe. Free some space, then try again.</source>
        <translation>Le disque est plein&#x202f;: cette modification n’a pas été enregistrée. Tout ce qui l’était déjà est en sécurité. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The data file is damaged. It was not changed. You can go back to the latest good backup; the damaged file will be kept beside it.</source>
        <translation>Le fichier de données est endommagé. Il n’a pas été modifié. Vous pouvez revenir à la dernière bonne sauvegarde&#x202f;; le fichier endommagé sera gardé à côté.</translation>
    </message>
    <message>
        <source>Another program is using the data file. Nothing was changed. Close it, then try again.</source>
        <translation>Un autre programme utilise le fichier de données. Rien n’a été modifié. Fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The data file cannot be read or written. Everything saved before is safe. Check the folder&apos;s permissions and the disk, then try again.</source>
        <translation>Le fichier de données ne peut être ni lu ni écrit. Tout ce qui était enregistré est en sécurité. Vérifiez les droits du dossier et le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The data file refused this operation. Everything saved before is safe. Please report this with the log.</source>
        <translation>Le fichier de données a refusé cette opération. Tout ce qui était enregistré est en sécurité. Merci de le signaler avec le journal.</translation>
    </message>
</context>
<context>
    <name>DeedCards</name>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>total of</source>
        <extracomment>before what is added up: &quot;total of Amount&quot;</extracomment>
        <translation>total de</translation>
    </message>
    <message>
        <source>average of</source>
        <translation>moyenne de</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>plus petit</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>plus grand</translation>
    </message>
    <message>
        <source>number of different</source>
        <translation>nombre de différents</translation>
    </message>
    <message>
        <source>for the first time</source>
        <translation>pour la première fois</translation>
    </message>
    <message>
        <source>for the last time</source>
        <translation>pour la dernière fois</translation>
    </message>
    <message>
        <source>where</source>
        <extracomment>before what is said of something that was done: &quot;where Category is Shoes&quot;</extracomment>
        <translation>dont</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Combien de fois</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Which figure</source>
        <translation>Quel chiffre</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quoi</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1 is something done (&quot;Placed an order&quot;), %2 &quot;total of&quot; and %3 what is added up (&quot;Amount&quot;)</extracomment>
        <translation>%1&#x202f;: %2 %3</translation>
    </message>
    <message>
        <source>First or last time</source>
        <translation>Première ou dernière fois</translation>
    </message>
    <message>
        <source>and that time</source>
        <extracomment>before what that first or last time was like</extracomment>
        <translation>et cette fois-là</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>exactly once</source>
        <translation>exactement une fois</translation>
    </message>
    <message>
        <source>at most once</source>
        <translation>au plus une fois</translation>
    </message>
    <message>
        <source>who placed an order</source>
        <translation>qui ont passé une commande</translation>
    </message>
    <message>
        <source>who have not bought %1</source>
        <translation>qui n’ont pas acheté %1</translation>
    </message>
    <message>
        <source>who bought %1</source>
        <translation>qui ont acheté %1</translation>
    </message>
    <message>
        <source>who bought nothing of the category %1</source>
        <translation>qui n’ont rien acheté de la catégorie %1</translation>
    </message>
    <message>
        <source>who bought something of the category %1</source>
        <translation>qui ont acheté dans la catégorie %1</translation>
    </message>
    <message>
        <source>who bought nothing of the brand %1</source>
        <translation>qui n’ont rien acheté de la marque %1</translation>
    </message>
    <message>
        <source>who bought something of the brand %1</source>
        <translation>qui ont acheté un produit de la marque %1</translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln time(s)</source>
        <translation>
            <numerusform>au moins %Ln fois</numerusform>
            <numerusform>au moins %Ln fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exactly %Ln time(s)</source>
        <translation>
            <numerusform>exactement %Ln fois</numerusform>
            <numerusform>exactement %Ln fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln time(s)</source>
        <translation>
            <numerusform>au plus %Ln fois</numerusform>
            <numerusform>au plus %Ln fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who placed at least %Ln order(s)</source>
        <translation>
            <numerusform>qui ont passé au moins %Ln commande</numerusform>
            <numerusform>qui ont passé au moins %Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who placed exactly %Ln order(s)</source>
        <translation>
            <numerusform>qui ont passé exactement %Ln commande</numerusform>
            <numerusform>qui ont passé exactement %Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>who placed at most %Ln order(s)</source>
        <translation>
            <numerusform>qui ont passé au plus %Ln commande</numerusform>
            <numerusform>qui ont passé au plus %Ln commandes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoShops</name>
    <message>
        <source>Maison Tournesol (demo)</source>
        <translation>Maison Tournesol (démo)</translation>
    </message>
    <message>
        <source>Tournesol in town (demo)</source>
        <translation>Tournesol en ville (démo)</translation>
    </message>
    <message>
        <source>The folder of the demo cannot be written. Choose another one with --data.</source>
        <translation>Impossible d’écrire dans le dossier de la démonstration. Choisissez-en un autre avec --data.</translation>
    </message>
</context>
<context>
    <name>DomainFindings</name>
    <message>
        <source>The account has no e-mail address, so there is no domain to look at.</source>
        <translation>Le compte n’a pas d’adresse e-mail&#x202f;: il n’y a pas de domaine à examiner.</translation>
    </message>
    <message>
        <source>%1 belongs to your provider, which looks after it: there is nothing to set up. An address of a domain of your own looks more like a shop, and goes with you to another provider.</source>
        <translation>%1 appartient à votre fournisseur, qui s’en occupe&#x202f;: il n’y a rien à régler. Une adresse de votre propre domaine fait plus boutique, et vous suit chez un autre fournisseur.</translation>
    </message>
    <message>
        <source>%1 belongs to another mail provider, which forbids that its addresses are sent from elsewhere: Gmail and others refuse such messages. Send with an address of a domain of your own.</source>
        <translation>%1 appartient à un autre fournisseur de messagerie, qui interdit d’envoyer d’ailleurs avec ses adresses&#x202f;: Gmail et d’autres refusent ces messages. Envoyez avec une adresse de votre propre domaine.</translation>
    </message>
    <message>
        <source>Nobody answered, so nothing is known of %1. Check your Internet connection and try again.</source>
        <translation>Personne n’a répondu&#x202f;: on ne sait rien de %1. Vérifiez votre connexion Internet et réessayez.</translation>
    </message>
    <message>
        <source>%1 sends with a return address of its own, so that your domain needs no record for it.</source>
        <translation>%1 envoie avec sa propre adresse de retour&#x202f;: votre domaine n’a besoin d’aucun enregistrement pour lui.</translation>
    </message>
    <message>
        <source>Nobody answered. Try again in a while.</source>
        <translation>Personne n’a répondu. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The record asks receivers to look up %1 names, and they stop after ten: it counts for nothing. Take out services that you no longer use.</source>
        <translation>L’enregistrement demande aux destinataires de consulter %1 noms, et ils s’arrêtent au dixième&#x202f;: il ne compte pas. Retirez les services que vous n’utilisez plus.</translation>
    </message>
    <message>
        <source>There is a record. Whether it names %1 is not known: an answer is missing.</source>
        <translation>Il y a un enregistrement. On ne sait pas s’il nomme %1&#x202f;: une réponse manque.</translation>
    </message>
    <message>
        <source>The domain does not say who may send for it. Add this record where your domain is managed.</source>
        <translation>Le domaine ne dit pas qui peut envoyer pour lui. Ajoutez cet enregistrement là où votre domaine est géré.</translation>
    </message>
    <message>
        <source>The domain has several of these records, and then none counts. Keep one: put the parts of the others into it, and remove them.</source>
        <translation>Le domaine a plusieurs de ces enregistrements, et alors aucun ne compte. Gardez-en un&#x202f;: mettez-y les parties des autres, et supprimez-les.</translation>
    </message>
    <message>
        <source>The record cannot be read, so it counts for nothing. Put this one in its place, and add your other services to it.</source>
        <translation>L’enregistrement est illisible et ne compte donc pas. Mettez celui-ci à sa place, et ajoutez-y vos autres services.</translation>
    </message>
    <message>
        <source>The record does not name %1, so that what it sends for you looks forged. Put this record in the place of the one that is there.</source>
        <translation>L’enregistrement ne nomme pas %1&#x202f;: ce qu’il envoie pour vous paraît falsifié. Mettez cet enregistrement à la place de celui qui s’y trouve.</translation>
    </message>
    <message>
        <source>Your provider’s help tells what stands behind “include:”.</source>
        <translation>L’aide de votre fournisseur indique ce qui suit le mot «&#x202f;include&#x202f;».</translation>
    </message>
    <message>
        <source>The record lets everybody send for your domain: its end says +all. Write ~all there.</source>
        <translation>L’enregistrement permet à tout le monde d’envoyer pour votre domaine&#x202f;: il finit par +all. Écrivez-y ~all.</translation>
    </message>
    <message>
        <source>There is a record. Whether it names your mail server Comptoir cannot tell: your provider’s help says what must stand in it.</source>
        <translation>Il y a un enregistrement. Comptoir ne peut pas dire s’il nomme votre serveur&#x202f;: l’aide de votre fournisseur indique ce qui doit s’y trouver.</translation>
    </message>
    <message>
        <source>The domain says that %1 may send for it.</source>
        <translation>Le domaine dit que %1 peut envoyer pour lui.</translation>
    </message>
    <message>
        <source>%1 gives the key of each domain a name of its own. Look there for “DKIM”, switch it on, and enter the name (the selector) below to have it checked.</source>
        <translation>%1 donne à la clé de chaque domaine un nom particulier. Cherchez-y «&#x202f;DKIM&#x202f;», activez-le, et saisissez le nom (le sélecteur) ci-dessous pour le faire vérifier.</translation>
    </message>
    <message>
        <source>Messages are signed: the key stands under %1.</source>
        <translation>Les messages sont signés&#x202f;: la clé se trouve sous %1.</translation>
    </message>
    <message>
        <source>The key under %1 says that it is a test, so that receivers may ignore it. Take “t=y” out once messages arrive.</source>
        <translation>La clé sous %1 dit être un essai&#x202f;: les destinataires peuvent l’ignorer. Retirez «&#x202f;t=y&#x202f;» une fois que les messages arrivent.</translation>
    </message>
    <message>
        <source>The key under %1 is too short: receivers do not count it. Have your provider make one of 2048 bits.</source>
        <translation>La clé sous %1 est trop courte&#x202f;: les destinataires n’en tiennent pas compte. Faites-en créer une de 2048 bits par votre fournisseur.</translation>
    </message>
    <message>
        <source>The key under %1 was withdrawn. Switch DKIM on anew at %2 and publish the key that it shows.</source>
        <translation>La clé sous %1 a été retirée. Réactivez DKIM chez %2 et publiez la clé qu’il affiche.</translation>
    </message>
    <message>
        <source>What stands under %1 is no key: mostly a part was lost when it was copied. Publish it again as %2 shows it.</source>
        <translation>Ce qui se trouve sous %1 n’est pas une clé&#x202f;: le plus souvent, une partie s’est perdue à la copie. Publiez-la à nouveau telle que %2 l’affiche.</translation>
    </message>
    <message>
        <source>Messages are not signed: no key stands under %1. Switch on DKIM at %2, which shows the record to add.</source>
        <translation>Les messages ne sont pas signés&#x202f;: aucune clé sous %1. Activez DKIM chez %2, qui affiche l’enregistrement à ajouter.</translation>
    </message>
    <message>
        <source>The domain has a policy: it watches and refuses nothing.</source>
        <translation>Le domaine a une politique&#x202f;: elle observe et ne refuse rien.</translation>
    </message>
    <message>
        <source>The domain has a policy: what is neither signed nor sent from a server of yours is refused or set aside. SPF or DKIM must be in order then.</source>
        <translation>Le domaine a une politique&#x202f;: ce qui n’est ni signé ni envoyé depuis un de vos serveurs est refusé ou mis de côté. SPF ou DKIM doit alors être en ordre.</translation>
    </message>
    <message>
        <source>The domain has no policy, which Gmail, Yahoo and Orange ask for. This one refuses nothing, and has reports sent to your address.</source>
        <translation>Le domaine n’a pas de politique, or Gmail, Yahoo et Orange en demandent une. Celle-ci ne refuse rien, et fait envoyer les rapports à votre adresse.</translation>
    </message>
    <message>
        <source>The domain has several policies, and then none counts. Keep one of them.</source>
        <translation>Le domaine a plusieurs politiques, et alors aucune ne compte. Gardez-en une.</translation>
    </message>
    <message>
        <source>The policy cannot be read, so it counts for nothing. Put this one in its place.</source>
        <translation>La politique est illisible et ne compte donc pas. Mettez celle-ci à sa place.</translation>
    </message>
</context>
<context>
    <name>ErasedReturn</name>
    <message>
        <source>This is neither an e-mail address nor a phone number.</source>
        <translation>Ce n’est ni une adresse e-mail ni un numéro de téléphone.</translation>
    </message>
    <message>
        <source>That this person came back is noted already. Nothing was changed.</source>
        <translation>Le retour de cette personne est déjà noté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Write down how you know it: the number of the new order, or where and how the person agreed.</source>
        <translation>Notez comment vous le savez&#x202f;: le numéro de la nouvelle commande, ou bien où et comment la personne a donné son accord.</translation>
    </message>
    <message>
        <source>The day of the return is still to come. Choose today or an earlier day.</source>
        <translation>Le jour du retour n’est pas encore arrivé. Choisissez aujourd’hui ou un jour passé.</translation>
    </message>
    <message>
        <source>On that day the person was not erased yet. A return can only be later than the erasure.</source>
        <translation>Ce jour-là, la personne n’était pas encore effacée. Un retour ne peut être que postérieur à l’effacement.</translation>
    </message>
    <message>
        <source>Nobody with this address or number was erased. Nothing was changed.</source>
        <translation>Personne n’a été effacé avec cette adresse ou ce numéro. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>Erasure</name>
    <message>
        <source>Erasing was stopped. Everything is as it was before.</source>
        <translation>L’effacement a été arrêté. Tout est comme avant.</translation>
    </message>
    <message>
        <source>This customer is no longer there. Nothing was changed. Open the list again.</source>
        <translation>Ce client n’est plus là. Rien n’a été changé. Ouvrez de nouveau la liste.</translation>
    </message>
</context>
<context>
    <name>EventPoller</name>
    <message>
        <source>The mail provider refused the key by which Comptoir asks what became of your messages. Nothing was changed. Enter the key again.</source>
        <translation>Le fournisseur d’e-mail a refusé la clé par laquelle Comptoir demande le sort de vos messages. Rien n’a été modifié. Saisissez la clé à nouveau.</translation>
    </message>
    <message>
        <source>The mail provider asks to wait before it tells what became of your messages. It is asked again later.</source>
        <translation>Le fournisseur d’e-mail demande d’attendre avant de dire le sort de vos messages. Il sera interrogé à nouveau plus tard.</translation>
    </message>
    <message>
        <source>The mail provider did not tell what became of your messages. Nothing was changed; it is asked again later.</source>
        <translation>Le fournisseur d’e-mail n’a pas dit le sort de vos messages. Rien n’a été modifié&#x202f;; il sera interrogé à nouveau plus tard.</translation>
    </message>
</context>
<context>
    <name>EventReading</name>
    <message>
        <source>The mail provider answered something unexpected about what became of your messages. Nothing was changed; it is asked again later.</source>
        <translation>Le fournisseur d’e-mail a donné une réponse inattendue sur le sort de vos messages. Rien n’a été modifié&#x202f;; il sera interrogé à nouveau plus tard.</translation>
    </message>
</context>
<context>
    <name>EventSource</name>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Server API token</source>
        <translation>Jeton API du serveur</translation>
    </message>
    <message>
        <source>API key and secret key</source>
        <translation>Clé API et clé secrète</translation>
    </message>
    <message>
        <source>In Brevo: Settings, SMTP &amp; API, API keys. It is not the SMTP key.</source>
        <translation>Dans Brevo&#x202f;: Paramètres, SMTP et API, Clés API. Ce n’est pas la clé SMTP.</translation>
    </message>
    <message>
        <source>As key:secret. Empty: those that the account sends with.</source>
        <translation>Les deux clés, séparées par un deux-points. Vide&#x202f;: celles avec lesquelles le compte envoie.</translation>
    </message>
    <message>
        <source>In Mailgun: API security. It is not the SMTP password.</source>
        <translation>Dans Mailgun&#x202f;: API security. Ce n’est pas le mot de passe SMTP.</translation>
    </message>
    <message>
        <source>In Postmark: your server, API tokens. Empty: what the account sends with.</source>
        <translation>Dans Postmark&#x202f;: votre serveur, API Tokens. Vide&#x202f;: ce avec quoi le compte envoie.</translation>
    </message>
    <message>
        <source>A key with the right to read suppressions. Empty: what the account sends with.</source>
        <translation>Une clé qui a le droit de lire les «&#x202f;suppressions&#x202f;». Vide&#x202f;: ce avec quoi le compte envoie.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>writes everything to a CSV file, or to JSON when the file&apos;s name ends so</source>
        <translation>écrit tout dans un fichier CSV, ou JSON si le nom du fichier se termine ainsi</translation>
    </message>
    <message>
        <source>Comptoir exports customers or orders, not “%1”.</source>
        <translation>Comptoir exporte customers (clients) ou orders (commandes), pas «&#x202f;%1&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written.</source>
        <translation>
            <numerusform>%n enregistrement écrit.</numerusform>
            <numerusform>%n enregistrements écrits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>The file could not be written; whatever stood there before is untouched. Check that there is room on the disk and that you may write in this folder, or choose another one.</source>
        <translation>Le fichier n’a pas pu être écrit&#x202f;; ce qui s’y trouvait avant est intact. Vérifiez qu’il y a de la place sur le disque et que vous pouvez écrire dans ce dossier, ou choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>ExportTargetTexts</name>
    <message>
        <source>What stands under this name is no ordinary file, so nothing was written. Choose another name or another folder.</source>
        <translation>Ce qui porte ce nom n’est pas un fichier ordinaire&#x202f;: rien n’a été écrit. Choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>Comptoir keeps your data in this place, and nothing else can be written there. Nothing was changed. Choose another folder.</source>
        <translation>Comptoir garde vos données à cet endroit, et rien d’autre ne peut y être écrit. Rien n’a été modifié. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>products</source>
        <comment>name of a file</comment>
        <translation>produits</translation>
    </message>
    <message>
        <source>Exporting products</source>
        <translation>Export des produits</translation>
    </message>
    <message>
        <source>buyers</source>
        <comment>name of a file</comment>
        <translation>acheteurs</translation>
    </message>
    <message>
        <source>Exporting the buyers of %1</source>
        <extracomment>%1 is a product</extracomment>
        <translation>Export des acheteurs de %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>without tax</source>
        <extracomment>of a price</extracomment>
        <translation>hors taxes</translation>
    </message>
    <message>
        <source>as shown in the shop</source>
        <extracomment>of a price</extracomment>
        <translation>tel qu’affiché en boutique</translation>
    </message>
    <message>
        <source>Price is</source>
        <translation>Nature du prix</translation>
    </message>
</context>
<context>
    <name>FeedbackCommands</name>
    <message>
        <source>looks now for what came back about messages: answers, bounces, unsubscribes, delivery reports</source>
        <translation>regarde maintenant ce qui est revenu des messages&#x202f;: réponses, retours, désinscriptions, accusés de livraison</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>No longer uncertain</source>
        <translation>Plus incertains</translation>
    </message>
    <message>
        <source>Answers by people</source>
        <translation>Réponses de personnes</translation>
    </message>
</context>
<context>
    <name>FeedbackForm</name>
    <message>
        <source>Mailbox server (IMAP)</source>
        <translation>Serveur de la boîte (IMAP)</translation>
    </message>
    <message>
        <source>Your mail provider tells it, such as imap.example.com.</source>
        <translation>Votre fournisseur de messagerie l’indique, par exemple imap.exemple.fr.</translation>
    </message>
    <message>
        <source>User name of the mailbox</source>
        <translation>Identifiant de la boîte</translation>
    </message>
    <message>
        <source>Empty: the address of the account.</source>
        <translation>Vide&#x202f;: l’adresse du compte.</translation>
    </message>
    <message>
        <source>Password of the mailbox</source>
        <translation>Mot de passe de la boîte</translation>
    </message>
    <message>
        <source>Empty: the password of the account.</source>
        <translation>Vide&#x202f;: le mot de passe du compte.</translation>
    </message>
    <message>
        <source>It is kept in this computer’s keychain, and nowhere else.</source>
        <translation>Il est gardé dans le trousseau de cet ordinateur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>TLS (port 993)</source>
        <translation>TLS (port 993)</translation>
    </message>
    <message>
        <source>STARTTLS (port 143)</source>
        <translation>STARTTLS (port 143)</translation>
    </message>
    <message>
        <source>None, on this computer only</source>
        <translation>Aucune, sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Empty: the usual one of the protection.</source>
        <translation>Vide&#x202f;: celui qui va avec la protection.</translation>
    </message>
    <message>
        <source>“%1” cannot be: %2. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» ne convient pas&#x202f;: %2. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>FieldCards</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>in exactly %1 days</source>
        <extracomment>%1 is a number of days</extracomment>
        <translation>dans exactement %1 jours</translation>
    </message>
    <message>
        <source>exactly %1 days ago</source>
        <translation>il y a exactement %1 jours</translation>
    </message>
    <message>
        <source>today or in the next %1 days</source>
        <translation>aujourd’hui ou dans les %1 prochains jours</translation>
    </message>
    <message>
        <source>in the last %1 days</source>
        <translation>dans les %1 derniers jours</translation>
    </message>
    <message>
        <source>from %1 to %2 days from now</source>
        <extracomment>%1 and %2 are numbers of days, below 0 for days that have passed</extracomment>
        <translation>d’ici %1 à %2 jours</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>Nombre de jours</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>%1 comes round %2</source>
        <extracomment>%1 is a date of every year (&quot;Date of birth&quot;, &quot;First order&quot;), %2 &quot;today&quot;, &quot;in exactly 3 days&quot;</extracomment>
        <translation>%1 revient %2</translation>
    </message>
</context>
<context>
    <name>FieldCatalogue</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Connu depuis</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>Nombre de commandes</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Total spent</source>
        <translation>Total dépensé</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Average basket</source>
        <translation>Panier moyen</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Première commande</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>Jours depuis la dernière commande</translation>
    </message>
    <message>
        <source>Days without order</source>
        <translation>Jours sans commande</translation>
    </message>
    <message>
        <source>Number of open carts</source>
        <translation>Nombre de paniers ouverts</translation>
    </message>
    <message>
        <source>Open carts</source>
        <translation>Paniers ouverts</translation>
    </message>
    <message>
        <source>Open cart since</source>
        <translation>Panier ouvert depuis</translation>
    </message>
    <message>
        <source>First activity</source>
        <translation>Première activité</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Boutiques</translation>
    </message>
    <message>
        <source>Number of accounts</source>
        <translation>Nombre de comptes</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>Type de compte</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Groups in the shop</source>
        <translation>Groupes dans la boutique</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Conversations with support</source>
        <translation>Échanges avec le service client</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Number of notes</source>
        <translation>Nombre de notes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Dernière note</translation>
    </message>
    <message>
        <source>Date of the last note</source>
        <translation>Date de la dernière note</translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation>Notée le</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Tâches ouvertes</translation>
    </message>
    <message>
        <source>Visits to the shop</source>
        <translation>Visites de la boutique</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Visits to the shop in the last 30 days</source>
        <translation>Visites de la boutique ces 30 derniers jours</translation>
    </message>
    <message>
        <source>Visits, 30 days</source>
        <translation>Visites, 30 jours</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Dernière visite</translation>
    </message>
    <message>
        <source>Product pages looked at</source>
        <translation>Pages produit consultées</translation>
    </message>
    <message>
        <source>Product pages</source>
        <translation>Pages produit</translation>
    </message>
    <message>
        <source>Product pages looked at in the last 30 days</source>
        <translation>Pages produit consultées ces 30 derniers jours</translation>
    </message>
    <message>
        <source>Product pages, 30 days</source>
        <translation>Pages produit, 30 jours</translation>
    </message>
    <message>
        <source>Time spent in the shop, in seconds</source>
        <translation>Temps passé dans la boutique, en secondes</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Temps passé</translation>
    </message>
    <message>
        <source>Buttons clicked in the shop</source>
        <translation>Boutons cliqués dans la boutique</translation>
    </message>
    <message>
        <source>Buttons clicked</source>
        <translation>Boutons cliqués</translation>
    </message>
    <message>
        <source>Visits to the store</source>
        <translation>Passages au magasin</translation>
    </message>
    <message>
        <source>Store visits</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>E-mails sent</source>
        <translation>E-mails envoyés</translation>
    </message>
    <message>
        <source>E-mails sent in the last 30 days</source>
        <translation>E-mails envoyés ces 30 derniers jours</translation>
    </message>
    <message>
        <source>Sent, 30 days</source>
        <translation>Envoyés, 30 jours</translation>
    </message>
    <message>
        <source>Last e-mail sent</source>
        <translation>Dernier e-mail envoyé</translation>
    </message>
    <message>
        <source>Last e-mail</source>
        <translation>Dernier e-mail</translation>
    </message>
    <message>
        <source>E-mails opened</source>
        <translation>E-mails ouverts</translation>
    </message>
    <message>
        <source>E-mails opened in the last 30 days</source>
        <translation>E-mails ouverts ces 30 derniers jours</translation>
    </message>
    <message>
        <source>Opened, 30 days</source>
        <translation>Ouverts, 30 jours</translation>
    </message>
    <message>
        <source>E-mails opened in the last 90 days</source>
        <translation>E-mails ouverts ces 90 derniers jours</translation>
    </message>
    <message>
        <source>Opened, 90 days</source>
        <translation>Ouverts, 90 jours</translation>
    </message>
    <message>
        <source>Last e-mail opened</source>
        <translation>Dernier e-mail ouvert</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Dernière ouverture</translation>
    </message>
    <message>
        <source>Clicks in e-mails</source>
        <translation>Clics dans les e-mails</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Clicks in e-mails in the last 30 days</source>
        <translation>Clics dans les e-mails ces 30 derniers jours</translation>
    </message>
    <message>
        <source>Clicks, 30 days</source>
        <translation>Clics, 30 jours</translation>
    </message>
    <message>
        <source>Last click in an e-mail</source>
        <translation>Dernier clic dans un e-mail</translation>
    </message>
    <message>
        <source>Last click</source>
        <translation>Dernier clic</translation>
    </message>
    <message>
        <source>E-mails that came back</source>
        <translation>E-mails revenus en erreur</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>Last wrote to customer service</source>
        <translation>Dernier message au service client</translation>
    </message>
    <message>
        <source>Last wrote</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Loyalty points</source>
        <translation>Points de fidélité</translation>
    </message>
    <message>
        <source>Last move of loyalty points</source>
        <translation>Dernier mouvement de points de fidélité</translation>
    </message>
    <message>
        <source>Last points</source>
        <translation>Derniers points</translation>
    </message>
    <message>
        <source>Reviews left</source>
        <translation>Avis laissés</translation>
    </message>
    <message>
        <source>Friends referred</source>
        <translation>Amis parrainés</translation>
    </message>
    <message>
        <source>Orders with a discount code</source>
        <translation>Commandes avec un code promo</translation>
    </message>
    <message>
        <source>Different products bought</source>
        <translation>Produits différents achetés</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Items bought</source>
        <translation>Articles achetés</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Came first from</source>
        <translation>Venu d’abord de</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Tags in the shop</source>
        <translation>Étiquettes dans la boutique</translation>
    </message>
    <message>
        <source>Discount codes used</source>
        <translation>Codes promo utilisés</translation>
    </message>
    <message>
        <source>Codes used</source>
        <translation>Codes utilisés</translation>
    </message>
    <message>
        <source>Share of orders with a discount code</source>
        <translation>Part des commandes avec un code promo</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Avec un code</translation>
    </message>
    <message>
        <source>Link to the open cart</source>
        <translation>Lien vers le panier en cours</translation>
    </message>
    <message>
        <source>Cart link</source>
        <translation>Lien du panier</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Share of e-mails opened</source>
        <translation>Part des e-mails ouverts</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Share of e-mails clicked</source>
        <translation>Part des e-mails cliqués</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Cliqués</translation>
    </message>
    <message>
        <source>Conversations that are not closed</source>
        <translation>Conversations non closes</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>Conversations ouvertes</translation>
    </message>
    <message>
        <source>Last mark for satisfaction</source>
        <translation>Dernière note de satisfaction</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Buys as a company</source>
        <translation>Achète en tant qu’entreprise</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Engagement score</source>
        <translation>Score d’engagement</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Engagement score of the last days</source>
        <translation>Score d’engagement des derniers jours</translation>
    </message>
    <message>
        <source>Engagement lately</source>
        <translation>Engagement récent</translation>
    </message>
    <message>
        <source>RFM group, from 111 to 555</source>
        <translation>Groupe RFM, de 111 à 555</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Recency, from 1 to 5</source>
        <translation>Récence, de 1 à 5</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Récence</translation>
    </message>
    <message>
        <source>Frequency, from 1 to 5</source>
        <translation>Fréquence, de 1 à 5</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Amount spent, from 1 to 5</source>
        <translation>Montant dépensé, de 1 à 5</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Favourite category</source>
        <translation>Catégorie préférée</translation>
    </message>
    <message>
        <source>Favourite product</source>
        <translation>Produit préféré</translation>
    </message>
    <message>
        <source>In no shop any more</source>
        <translation>N’est plus dans aucune boutique</translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Link to unsubscribe</source>
        <translation>Lien de désinscription</translation>
    </message>
    <message>
        <source>Name of the shop, as sender</source>
        <translation>Nom de la boutique, comme expéditeur</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Of the message</source>
        <translation>Du message</translation>
    </message>
    <message>
        <source>What stands there instead?</source>
        <translation>Que mettre à la place&#x202f;?</translation>
    </message>
    <message>
        <source>For customers without “%1”, such as “dear customer”:</source>
        <translation>Pour les clients sans «&#x202f;%1&#x202f;», par exemple «&#x202f;chère cliente, cher client&#x202f;»&#x202f;:</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Boutiques</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Paniers</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Service client</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Vos mots à vous</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Contact only</source>
        <translation>Contact seul</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>Fidélité</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>En attente de paiement</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Paiement refusé</translation>
    </message>
    <message>
        <source>Another state</source>
        <translation>Un autre état</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>En magasin</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>D’un fichier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FilterParts</name>
    <message>
        <source>What is looked at</source>
        <translation>Ce que l’on regarde</translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>between two things that are said of what was done</extracomment>
        <translation>et</translation>
    </message>
    <message>
        <source>Remove this</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1%</source>
        <extracomment>a percentage; French puts a no-break space before the sign</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a short date: 3 Nov 2026</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Qt date format of a month: March 2024</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>Qt date format of a birthday without the year: 14 October</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <extracomment>Qt date format of a day in full: Tuesday, 3 November 2026</extracomment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>hier à %1</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>environ %n minute restante</numerusform>
            <numerusform>environ %n minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>environ %n heure restante</numerusform>
            <numerusform>environ %n heures restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Qt date format of a date in full: 21 November 2026</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>FormattedEdit</name>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Souligné</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>In the formatted text of a message</source>
        <translation>Dans le texte mis en forme d’un message</translation>
    </message>
</context>
<context>
    <name>GateWords</name>
    <message>
        <source>The other side says that this address does not exist.</source>
        <translation>Le destinataire répond que cette adresse n’existe pas.</translation>
    </message>
    <message>
        <source>The customer’s mailbox is full.</source>
        <translation>La boîte du client est pleine.</translation>
    </message>
    <message>
        <source>The provider asked to wait. It is tried again by itself.</source>
        <translation>Le fournisseur demande d’attendre. Un nouvel essai se fait de lui-même.</translation>
    </message>
    <message>
        <source>The other side refused it for its content or its sender. The rest of this mailing was stopped.</source>
        <translation>Le destinataire l’a refusé à cause de son contenu ou de son expéditeur. Le reste de cet envoi a été arrêté.</translation>
    </message>
    <message>
        <source>The provider refused the account’s password or key.</source>
        <translation>Le fournisseur a refusé le mot de passe ou la clé du compte.</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>Vous l’avez annulé.</translation>
    </message>
    <message>
        <source>The message could not be made for this customer.</source>
        <translation>Le message n’a pas pu être composé pour ce client.</translation>
    </message>
    <message>
        <source>The message was not well formed.</source>
        <translation>Le message était mal formé.</translation>
    </message>
    <message>
        <source>The other side refused it.</source>
        <translation>Le destinataire l’a refusé.</translation>
    </message>
    <message>
        <source>The provider could not be reached. It is tried again.</source>
        <translation>Le fournisseur n’a pas pu être joint. Un nouvel essai aura lieu.</translation>
    </message>
    <message>
        <source>It could not be sent in two days and was given up.</source>
        <translation>Il n’a pas pu partir en deux jours et a été abandonné.</translation>
    </message>
    <message>
        <source>It was handed over, and no answer came: it may have arrived or not.</source>
        <translation>Il a été remis et aucune réponse n’est venue&#x202f;: il est peut-être arrivé, ou non.</translation>
    </message>
    <message>
        <source>Comptoir was closed while it was handed over: it may have arrived or not.</source>
        <translation>Comptoir a été fermé pendant la remise&#x202f;: il est peut-être arrivé, ou non.</translation>
    </message>
    <message>
        <source>This customer is no longer there.</source>
        <translation>Ce client n’existe plus.</translation>
    </message>
    <message>
        <source>No address or number is known for this channel.</source>
        <translation>Aucune adresse ni aucun numéro n’est connu pour ce canal.</translation>
    </message>
    <message>
        <source>The address or number cannot be right.</source>
        <translation>L’adresse ou le numéro ne peut pas être exact.</translation>
    </message>
    <message>
        <source>This address is on the list of those who get nothing any more.</source>
        <translation>Cette adresse est sur la liste de celles qui ne reçoivent plus rien.</translation>
    </message>
    <message>
        <source>The customer was never asked for consent on this channel.</source>
        <translation>Aucun consentement n’a jamais été demandé au client pour ce canal.</translation>
    </message>
    <message>
        <source>The customer refused messages on this channel.</source>
        <translation>Le client a refusé les messages sur ce canal.</translation>
    </message>
    <message>
        <source>The customer has not confirmed the consent yet.</source>
        <translation>Le client n’a pas encore confirmé son consentement.</translation>
    </message>
    <message>
        <source>The customer withdrew the consent.</source>
        <translation>Le client a retiré son consentement.</translation>
    </message>
    <message>
        <source>The message says no way to unsubscribe.</source>
        <translation>Le message n’indique aucun moyen de se désinscrire.</translation>
    </message>
    <message>
        <source>It would have come too late.</source>
        <translation>Il serait arrivé trop tard.</translation>
    </message>
    <message>
        <source>The customer had this offer a moment ago by another message.</source>
        <translation>Le client vient de recevoir cette offre par un autre message.</translation>
    </message>
    <message>
        <source>Your sending hours leave no time for it.</source>
        <translation>Vos heures d’envoi ne lui laissent aucun moment.</translation>
    </message>
    <message>
        <source>Sending waits until you confirm that this computer may send.</source>
        <translation>Les envois attendent que vous confirmiez que cet ordinateur peut envoyer.</translation>
    </message>
    <message>
        <source>You paused all sending.</source>
        <translation>Vous avez suspendu tous les envois.</translation>
    </message>
    <message>
        <source>This mailing is stopped.</source>
        <translation>Cet envoi est arrêté.</translation>
    </message>
    <message>
        <source>Many messages are late: they wait for your word.</source>
        <translation>De nombreux messages sont en retard&#x202f;: ils attendent votre accord.</translation>
    </message>
    <message>
        <source>The customer had enough messages lately.</source>
        <translation>Le client a reçu assez de messages ces derniers temps.</translation>
    </message>
    <message>
        <source>It is late and waits until the customer’s hours open next.</source>
        <translation>Il est en retard et attend la prochaine plage horaire du client.</translation>
    </message>
    <message>
        <source>It waits until messages are allowed where the customer lives.</source>
        <translation>Il attend l’heure où les messages sont permis là où vit le client.</translation>
    </message>
    <message>
        <source>This address was unsubscribed.</source>
        <translation>Cette adresse a été désinscrite.</translation>
    </message>
    <message>
        <source>Mail to this address came back: it does not exist.</source>
        <translation>Le courrier envoyé à cette adresse est revenu&#x202f;: elle n’existe pas.</translation>
    </message>
    <message>
        <source>The mailbox has been full for weeks.</source>
        <translation>La boîte est pleine depuis des semaines.</translation>
    </message>
    <message>
        <source>A message to this address was reported as unwanted.</source>
        <translation>Un message envoyé à cette adresse a été signalé comme indésirable.</translation>
    </message>
    <message>
        <source>Whoever had this address asked to be erased.</source>
        <translation>La personne qui avait cette adresse a demandé son effacement.</translation>
    </message>
    <message>
        <source>You put this address on the list of those who get nothing.</source>
        <translation>Vous avez mis cette adresse sur la liste de celles qui ne reçoivent rien.</translation>
    </message>
    <message>
        <source>The customer’s address changed: the message is made again.</source>
        <translation>L’adresse du client a changé&#x202f;: le message est refait.</translation>
    </message>
    <message>
        <source>The customer told the provider to stop. Comptoir writes no more marketing to this number.</source>
        <translation>Le client a dit STOP au prestataire. Comptoir n’envoie plus de publicité à ce numéro.</translation>
    </message>
    <message>
        <source>The message came back: the other side could not deliver it.</source>
        <translation>Le message est revenu&#x202f;: le destinataire n’a pas pu être joint.</translation>
    </message>
    <message>
        <source>The mail server does not offer the protected connection that the account asks for, so nothing was told to it. Try port 465 with TLS, or ask the provider.</source>
        <translation>Le serveur de messagerie ne propose pas la connexion protégée que le compte demande&#x202f;: rien ne lui a été dit. Essayez le port 465 avec TLS, ou demandez à votre prestataire.</translation>
    </message>
    <message>
        <source>A backup was put back, and nobody knows whether this has left since: say whether it arrived, or send it again.</source>
        <translation>Une sauvegarde a été remise en place, et personne ne sait si ce message est parti depuis&#x202f;: dites s’il est arrivé, ou renvoyez-le.</translation>
    </message>
    <message>
        <source>A message that needs no consent answers an order or an account: it makes no offer.</source>
        <translation>Un message qui n’a pas besoin de consentement répond à une commande ou à un compte&#x202f;: il ne fait pas d’offre.</translation>
    </message>
    <message>
        <source>You paused this account.</source>
        <translation>Vous avez mis ce compte en pause.</translation>
    </message>
</context>
<context>
    <name>GatewayChannel</name>
    <message>
        <source>The number is not in international form.</source>
        <translation>Le numéro n’est pas au format international.</translation>
    </message>
    <message>
        <source>The message has no text.</source>
        <translation>Le message n’a pas de texte.</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>Le message est trop long.</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long: it would go in %n part(s), and the provider takes fewer.</source>
        <translation>
            <numerusform>Le texte est trop long&#x202f;: il partirait en %n partie, et le prestataire en accepte moins.</numerusform>
            <numerusform>Le texte est trop long&#x202f;: il partirait en %n parties, et le prestataire en accepte moins.</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider left several messages without a clear answer.</source>
        <translation>Le prestataire a laissé plusieurs messages sans réponse claire.</translation>
    </message>
    <message>
        <source>Test mode: checked, and not sent.</source>
        <translation>Mode d’essai&#x202f;: contrôlé, et non envoyé.</translation>
    </message>
</context>
<context>
    <name>GatewayTexts</name>
    <message>
        <source>The provider’s answer could not be read.</source>
        <translation>La réponse du prestataire est illisible.</translation>
    </message>
    <message>
        <source>The provider of the messages answered something that Comptoir cannot read. Nothing was lost. Try again later.</source>
        <translation>Le prestataire des messages a répondu quelque chose que Comptoir ne peut pas lire. Rien n’est perdu. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The provider of the messages asks to wait. Nothing was lost. It is tried again later.</source>
        <translation>Le prestataire des messages demande d’attendre. Rien n’est perdu. Comptoir réessaiera plus tard.</translation>
    </message>
    <message>
        <source>The provider of the messages refused the key of the account. Check the keys in the account’s settings.</source>
        <translation>Le prestataire des messages a refusé la clé du compte. Vérifiez les clés dans les réglages du compte.</translation>
    </message>
    <message>
        <source>The provider of the messages does not know what it was asked for. Check the account’s settings.</source>
        <translation>Le prestataire des messages ne connaît pas ce qui lui est demandé. Vérifiez les réglages du compte.</translation>
    </message>
    <message>
        <source>The provider of the messages has a failure of its own. Nothing was lost. It is tried again later.</source>
        <translation>Le prestataire des messages est en panne. Rien n’est perdu. Comptoir réessaiera plus tard.</translation>
    </message>
    <message>
        <source>The provider of the messages refused the question. Check the account’s settings.</source>
        <translation>Le prestataire des messages a refusé la demande. Vérifiez les réglages du compte.</translation>
    </message>
    <message>
        <source>This provider does not tell that, or not with these settings.</source>
        <translation>Ce prestataire ne donne pas cette information, ou pas avec ces réglages.</translation>
    </message>
</context>
<context>
    <name>Gateways</name>
    <message>
        <source>Test mode</source>
        <translation>Mode d’essai</translation>
    </message>
    <message>
        <source>The provider checks each message and sends none.</source>
        <translation>Le prestataire contrôle chaque message et n’en envoie aucun.</translation>
    </message>
    <message>
        <source>With the test keys of your account: the provider checks each message and sends none.</source>
        <translation>Avec les clés d’essai de votre compte&#x202f;: le prestataire contrôle chaque message et n’en envoie aucun.</translation>
    </message>
    <message>
        <source>Everything is checked, and Comptoir stops right before it would send.</source>
        <translation>Tout est contrôlé, et Comptoir s’arrête juste avant l’envoi.</translation>
    </message>
    <message>
        <source>Comptoir does not know the provider of this sending account. Choose one from the list.</source>
        <translation>Comptoir ne connaît pas le prestataire de ce compte d’envoi. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>Another address instead of the provider’s can only be one on this computer.</source>
        <translation>Une autre adresse que celle du prestataire ne peut être que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>“%1” is missing. Fill it in, in the settings of the sending account.</source>
        <translation>«&#x202f;%1&#x202f;» manque. Remplissez ce champ dans les réglages du compte d’envoi.</translation>
    </message>
    <message>
        <source>What stands in “%1” cannot be right. Check it in the settings of the sending account.</source>
        <translation>Ce qui figure dans «&#x202f;%1&#x202f;» ne peut pas être juste. Vérifiez-le dans les réglages du compte d’envoi.</translation>
    </message>
</context>
<context>
    <name>HttpSmsForm</name>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>The body is</source>
        <translation>Le corps est</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>du JSON</translation>
    </message>
    <message>
        <source>a form</source>
        <translation>un formulaire</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>du texte brut</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Stands where {token} is written. It is kept in this computer’s keychain.</source>
        <translation>Remplace {token} là où il est écrit. Elle est gardée dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Begins with https://. Places that Comptoir fills in: {to} (+33612345678), {to_digits} (33612345678), {to_national} (0612345678), {text}, {sender}, {ref}, {token}.</source>
        <translation>Commence par https://. Comptoir remplit ces champs&#x202f;: {to} (+33612345678), {to_digits} (33612345678), {to_national} (0612345678), {text}, {sender}, {ref}, {token}.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Where the answer tells the message’s id</source>
        <translation>Où la réponse donne l’identifiant du message</translation>
    </message>
    <message>
        <source>The way into the JSON, such as data.messages[0].id.</source>
        <translation>Le chemin dans le JSON, par exemple data.messages[0].id.</translation>
    </message>
    <message>
        <source>Where it tells the status</source>
        <translation>Où elle donne le statut</translation>
    </message>
    <message>
        <source>Empty: every answer of the kind 2xx means that the message was taken.</source>
        <translation>Vide&#x202f;: toute réponse de la forme 2xx signifie que le message a été pris.</translation>
    </message>
    <message>
        <source>Statuses that mean “taken”</source>
        <translation>Statuts qui signifient «&#x202f;pris&#x202f;»</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>Séparés par des virgules.</translation>
    </message>
    <message>
        <source>Where it tells the error</source>
        <translation>Où elle donne l’erreur</translation>
    </message>
    <message>
        <source>Errors that mean “this number does not exist”</source>
        <translation>Erreurs qui signifient «&#x202f;ce numéro n’existe pas&#x202f;»</translation>
    </message>
    <message>
        <source>Separated by commas. Such numbers get nothing any more.</source>
        <translation>Séparées par des virgules. Ces numéros ne reçoivent plus rien.</translation>
    </message>
    <message>
        <source>Errors that mean “wait”</source>
        <translation>Erreurs qui signifient «&#x202f;attendez&#x202f;»</translation>
    </message>
    <message>
        <source>How to stop</source>
        <translation>Comment arrêter</translation>
    </message>
    <message>
        <source>Stands at the end of every advertising message, such as STOP au 36111.</source>
        <translation>Figure à la fin de chaque message publicitaire, par exemple STOP au 36111.</translation>
    </message>
    <message>
        <source>Address that tells what became of a message</source>
        <translation>Adresse qui dit ce qu’un message est devenu</translation>
    </message>
    <message>
        <source>With {id} or {ref} in it.</source>
        <translation>Elle contient {id} ou {ref}.</translation>
    </message>
    <message>
        <source>Where it tells the state</source>
        <translation>Où elle donne l’état</translation>
    </message>
    <message>
        <source>States that mean “delivered”</source>
        <translation>États qui signifient «&#x202f;remis&#x202f;»</translation>
    </message>
    <message>
        <source>States that mean “not delivered”</source>
        <translation>États qui signifient «&#x202f;non remis&#x202f;»</translation>
    </message>
    <message>
        <source>Address that tells who answered STOP</source>
        <translation>Adresse qui dit qui a répondu STOP</translation>
    </message>
    <message>
        <source>Where it tells their numbers</source>
        <translation>Où elle donne leurs numéros</translation>
    </message>
    <message>
        <source>Such as numbers[*].phone.</source>
        <translation>Par exemple numbers[*].phone.</translation>
    </message>
    <message>
        <source>Address that tells the credit</source>
        <translation>Adresse qui donne le crédit</translation>
    </message>
    <message>
        <source>Where it tells the credit</source>
        <translation>Où elle donne le crédit</translation>
    </message>
    <message>
        <source>Your provider’s help tells how its interface is asked: look for “API” or “HTTP”. Only https addresses are asked, and none that they lead on to.</source>
        <translation>L’aide de votre prestataire explique comment interroger son interface&#x202f;: cherchez «&#x202f;API&#x202f;» ou «&#x202f;HTTP&#x202f;». Seules les adresses en https sont interrogées, sans suivre de redirection.</translation>
    </message>
    <message>
        <source>“%1” is no address that can be used. It must begin with https:// and hold no user name before an @.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse utilisable. Elle doit commencer par https:// et ne pas contenir de nom d’utilisateur avant un @.</translation>
    </message>
    <message>
        <source>“%1” is no way into JSON. Write names with dots between them, such as data.messages[0].id.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un chemin dans du JSON. Écrivez des noms séparés par des points, par exemple data.messages[0].id.</translation>
    </message>
    <message>
        <source>Comptoir does not know the place {%1}. Known are: %2.</source>
        <translation>Comptoir ne connaît pas le champ {%1}. Les champs connus sont&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The address or the body must hold {text} and one of {to}, {to_digits} or {to_national}.</source>
        <translation>L’adresse ou le corps doit contenir {text} et l’un de {to}, {to_digits} ou {to_national}.</translation>
    </message>
    <message>
        <source>“%1” is no header. Write a name, a colon and a value.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un en-tête. Écrivez un nom, deux-points et une valeur.</translation>
    </message>
    <message>
        <source>Such as %1.</source>
        <translation>Par exemple %1.</translation>
    </message>
    <message>
        <source>One a line, such as %1.</source>
        <translation>Un par ligne, par exemple %1.</translation>
    </message>
</context>
<context>
    <name>ImapAccounts</name>
    <message>
        <source>No mailbox is set for the answers to this account’s messages. Bounces and unsubscribing by mail are not seen until you enter one.</source>
        <translation>Aucune boîte n’est indiquée pour les réponses aux messages de ce compte. Les retours d’erreur et les désinscriptions par courrier ne sont pas vus tant que vous n’en indiquez pas une.</translation>
    </message>
</context>
<context>
    <name>ImapErrors</name>
    <message>
        <source>The password of the mailbox is missing. Enter it again.</source>
        <translation>Le mot de passe de la boîte manque. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The mailbox server was not found. Nothing was changed. Check its name and your Internet connection.</source>
        <translation>Le serveur de la boîte est introuvable. Rien n’a été modifié. Vérifiez son nom et votre connexion à Internet.</translation>
    </message>
    <message>
        <source>The mailbox server takes no connection. Nothing was changed. Check its name and port.</source>
        <translation>Le serveur de la boîte n’accepte pas de connexion. Rien n’a été modifié. Vérifiez son nom et son port.</translation>
    </message>
    <message>
        <source>The mailbox server did not answer in time. Nothing was changed; it is read again later.</source>
        <translation>Le serveur de la boîte n’a pas répondu à temps. Rien n’a été modifié&#x202f;; la boîte sera relue plus tard.</translation>
    </message>
    <message>
        <source>The connection to the mailbox broke off. Nothing was changed; it is read again later.</source>
        <translation>La connexion à la boîte a été coupée. Rien n’a été modifié&#x202f;; la boîte sera relue plus tard.</translation>
    </message>
    <message>
        <source>The mailbox server could not prove who it is, so nothing was told to it. Your password is safe. Check the name of the server and the date of this computer.</source>
        <translation>Le serveur de la boîte n’a pas pu prouver son identité&#x202f;: rien ne lui a été dit. Votre mot de passe est en sécurité. Vérifiez le nom du serveur et la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>No protected connection to the mailbox server could be made. Your password is safe. Check the port and the protection: port 993 goes with TLS, 143 with STARTTLS.</source>
        <translation>Aucune connexion protégée n’a pu être établie avec le serveur de la boîte. Votre mot de passe est en sécurité. Vérifiez le port et la protection&#x202f;: le port 993 va avec TLS, le 143 avec STARTTLS.</translation>
    </message>
    <message>
        <source>The mailbox server does not protect the connection, so nothing was told to it. Your password is safe. Try port 993 with TLS.</source>
        <translation>Le serveur de la boîte ne protège pas la connexion&#x202f;: rien ne lui a été dit. Votre mot de passe est en sécurité. Essayez le port 993 avec TLS.</translation>
    </message>
    <message>
        <source>The mailbox server refused the user name or the password. Nothing was changed. Enter them again; many providers want an app password made for this program.</source>
        <translation>Le serveur de la boîte a refusé le nom d’utilisateur ou le mot de passe. Rien n’a été modifié. Saisissez-les à nouveau&#x202f;; beaucoup de fournisseurs demandent un mot de passe d’application créé pour ce logiciel.</translation>
    </message>
    <message>
        <source>The mailbox server offers no way to log in that Comptoir knows. Nothing was changed. Check the port and the way to log in.</source>
        <translation>Le serveur de la boîte ne propose aucun mode de connexion que Comptoir connaisse. Rien n’a été modifié. Vérifiez le port et le mode de connexion.</translation>
    </message>
    <message>
        <source>The mailbox server answered something that no mailbox answers. Nothing was changed. Check its name and port.</source>
        <translation>Le serveur a donné une réponse qui n’est pas celle d’une boîte aux lettres. Rien n’a été modifié. Vérifiez son nom et son port.</translation>
    </message>
    <message>
        <source>The mailbox server refused, and said: “%1”. Nothing was changed.</source>
        <translation>Le serveur de la boîte a refusé, en disant&#x202f;: «&#x202f;%1&#x202f;». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The mailbox server does not open this folder. Nothing was changed.</source>
        <translation>Le serveur de la boîte n’ouvre pas ce dossier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was changed.</source>
        <translation>Arrêté comme vous l’avez demandé. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>takes a file in: customers, orders, consents or events</source>
        <translation>importe un fichier&#x202f;: clients, commandes, consentements ou événements</translation>
    </message>
    <message>
        <source>which column is what, as JSON; needed</source>
        <translation>à quoi correspond chaque colonne, en JSON&#x202f;; obligatoire</translation>
    </message>
    <message>
        <source>only says what would happen</source>
        <translation>dit seulement ce qui se passerait</translation>
    </message>
    <message>
        <source>lists the files taken in, newest first</source>
        <translation>liste les fichiers importés, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>takes an import back; what was changed since keeps its newer value</source>
        <translation>annule un import&#x202f;; ce qui a changé depuis garde sa valeur récente</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Nothing was changed: check its name and rights.</source>
        <translation>Le fichier «&#x202f;%1&#x202f;» est illisible. Rien n’a été modifié&#x202f;: vérifiez son nom et ses droits.</translation>
    </message>
    <message>
        <source>Nothing was written; this is what would happen:</source>
        <translation>Rien n’a été écrit&#x202f;; voici ce qui se passerait&#x202f;:</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangés</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>To take it back: comptoir import undo %1</source>
        <translation>Pour l’annuler&#x202f;: comptoir import undo %1</translation>
    </message>
    <message>
        <source>An import needs --map FILE, which says which column is what.</source>
        <translation>Un import a besoin de --map FILE, qui dit à quoi correspond chaque colonne.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The column “%1” seems to say the same as one that is read, and is left out. The mapping says which of them counts.</source>
        <translation>La colonne «&#x202f;%1&#x202f;» semble dire la même chose qu’une colonne lue, et n’est pas reprise. Le fichier de correspondance dit laquelle compte.</translation>
    </message>
    <message>
        <source>of people known already</source>
        <translation>dont déjà connus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>The import stopped there. %n row(s) had come in before and stay. To take them back: comptoir import undo %1</source>
        <translation>
            <numerusform>L’import s’est arrêté là. %n ligne était entrée avant et reste. Pour la retirer&#x202f;: comptoir import undo %1</numerusform>
            <numerusform>L’import s’est arrêté là. %n lignes étaient entrées avant et restent. Pour les retirer&#x202f;: comptoir import undo %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the same record as a row above</source>
        <translation>de la même fiche qu’une ligne plus haut</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n row(s); changed since, so that they stay: %1.</source>
        <translation>
            <numerusform>Annulé&#x202f;: %n ligne&#x202f;; changées depuis, qui restent&#x202f;: %1.</numerusform>
            <numerusform>Annulé&#x202f;: %n lignes&#x202f;; changées depuis, qui restent&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s) of messages stay: who said no has said no.</source>
        <translation>
            <numerusform>%n refus de recevoir des messages est conservé&#x202f;: qui a dit non a dit non.</numerusform>
            <numerusform>%n refus de recevoir des messages sont conservés&#x202f;: qui a dit non a dit non.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportRepository</name>
    <message>
        <source>There is no such import. Nothing was changed. The list of imports shows those that there are.</source>
        <translation>Cet import n’existe pas. Rien n’a été modifié. La liste des imports montre ceux qui existent.</translation>
    </message>
</context>
<context>
    <name>ImportUndo</name>
    <message>
        <source>Taking the import back was stopped. Everything is as it was before.</source>
        <translation>L’annulation de l’import a été arrêtée. Tout est comme avant.</translation>
    </message>
    <message>
        <source>This import was already taken back. Nothing was changed.</source>
        <translation>Cet import a déjà été annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This import cannot be taken back any more: people whom it brought together were put together otherwise or erased since. Nothing was changed.</source>
        <translation>Cet import ne peut plus être annulé&#x202f;: des personnes qu’il avait réunies ont depuis été réunies autrement ou effacées. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>One row a person, with an e-mail address, a phone or a customer number.</source>
        <translation>Une ligne par personne, avec une adresse e-mail, un téléphone ou un numéro de client.</translation>
    </message>
    <message>
        <source>One row an order, or one row a product of an order.</source>
        <translation>Une ligne par commande, ou une ligne par produit d’une commande.</translation>
    </message>
    <message>
        <source>Visits, loyalty points, sales without a product: whatever happened at a time.</source>
        <translation>Visites, points de fidélité, ventes sans produit&#x202f;: tout ce qui s’est passé à un moment.</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, gros-boutiste)</translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation>Europe occidentale (Windows)</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Virgule  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Point-virgule &#x202f;;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Barre  |</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Year first: 2024-03-12</source>
        <translation>Année d’abord&#x202f;: 2024-03-12</translation>
    </message>
    <message>
        <source>Day first: 12/03/2024</source>
        <translation>Jour d’abord&#x202f;: 12/03/2024</translation>
    </message>
    <message>
        <source>Month first: 03/12/2024</source>
        <translation>Mois d’abord&#x202f;: 03/12/2024</translation>
    </message>
    <message>
        <source>Without marks: 20240312</source>
        <translation>Sans séparateurs&#x202f;: 20240312</translation>
    </message>
    <message>
        <source>Spreadsheet numbers: 45363</source>
        <translation>Nombres de tableur&#x202f;: 45363</translation>
    </message>
    <message>
        <source>Comma: 12,50</source>
        <translation>Virgule&#x202f;: 12,50</translation>
    </message>
    <message>
        <source>Point: 12.50</source>
        <translation>Point&#x202f;: 12.50</translation>
    </message>
    <message>
        <source>Who agreed to your messages, refused or withdrew, when and where.</source>
        <translation>Qui a donné son accord pour vos messages, l’a refusé ou retiré, quand et où.</translation>
    </message>
    <message>
        <source>A yes counts only with its date and its source, so that you can show it to anybody who asks; a no or a withdrawal always counts, and wins over any older yes.</source>
        <translation>Un oui ne compte qu’avec sa date et sa source, pour que vous puissiez le montrer à qui le demande&#x202f;; un refus ou un retrait compte toujours et l’emporte sur tout oui plus ancien.</translation>
    </message>
</context>
<context>
    <name>IncomingMail</name>
    <message>
        <source>A message in the mailbox cannot be read. It stays there; nothing was changed.</source>
        <translation>Un message de la boîte ne peut pas être lu. Il y reste&#x202f;; rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>IngestRules</name>
    <message>
        <source>The shop sent an order with an impossible amount. It was set aside; everything else was taken in.</source>
        <translation>La boutique a envoyé une commande au montant impossible. Elle a été mise de côté&#x202f;; tout le reste est entré.</translation>
    </message>
    <message>
        <source>The shop sent a record without a number, so Comptoir could not tell which one it is. It was set aside; everything else was taken in.</source>
        <translation>La boutique a envoyé une fiche sans numéro&#x202f;: Comptoir n’a pas pu savoir laquelle c’est. Elle a été mise de côté&#x202f;; tout le reste est entré.</translation>
    </message>
    <message>
        <source>The shop sent an order without a currency, and the shop&apos;s own currency is not known. The order was set aside; choose the currency in the shop&apos;s settings, then synchronise again.</source>
        <translation>La boutique a envoyé une commande sans devise, et la devise de la boutique n’est pas connue. La commande a été mise de côté&#x202f;; choisissez la devise dans les réglages de la boutique, puis synchronisez de nouveau.</translation>
    </message>
    <message>
        <source>Comptoir cannot mark “%1” as deleted. Nothing was changed. Please report this.</source>
        <translation>Comptoir ne peut pas marquer «&#x202f;%1&#x202f;» comme supprimé. Rien n’a été modifié. Merci de le signaler.</translation>
    </message>
    <message>
        <source>The row has an impossible amount.</source>
        <translation>La ligne porte un montant impossible.</translation>
    </message>
    <message>
        <source>The order is dated %1: before 1990, or more than two days from now.</source>
        <extracomment>%1 is a day: 9999-12-31</extracomment>
        <translation>La commande est datée du %1&#x202f;: avant 1990, ou dans plus de deux jours.</translation>
    </message>
    <message>
        <source>The shop sent an order dated %1, before 1990 or more than two days from now. It was set aside; everything else was taken in. Correct its date in the shop, or check the clock of this computer.</source>
        <extracomment>%1 is a day: 9999-12-31</extracomment>
        <translation>La boutique a envoyé une commande datée du %1, avant 1990 ou dans plus de deux jours. Elle a été mise de côté&#x202f;; tout le reste a été repris. Corrigez sa date dans la boutique, ou vérifiez l’heure de cet ordinateur.</translation>
    </message>
    <message>
        <source>The row has no number, so it could not be recognised.</source>
        <translation>La ligne n’a pas de numéro&#x202f;: on ne pourrait pas la reconnaître.</translation>
    </message>
    <message>
        <source>The row has amounts but no currency. Choose the currency of the file.</source>
        <translation>La ligne a des montants mais pas de devise. Choisissez la devise du fichier.</translation>
    </message>
</context>
<context>
    <name>IntegrityTexts</name>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>La vérification a été arrêtée. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>Invocation</name>
    <message>
        <source>There is no command “%1”. See comptoir --help.</source>
        <translation>Il n’y a pas de commande «&#x202f;%1&#x202f;». Voyez comptoir --help.</translation>
    </message>
    <message>
        <source>There is no option %1. See comptoir --help.</source>
        <translation>Il n’y a pas d’option %1. Voyez comptoir --help.</translation>
    </message>
    <message>
        <source>There is no option --%1 here. See comptoir --help.</source>
        <translation>Il n’y a pas d’option --%1 ici. Voyez comptoir --help.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>L’option --%1 ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value: --%1 %2.</source>
        <translation>L’option --%1 demande une valeur&#x202f;: --%1 %2.</translation>
    </message>
    <message>
        <source>The command “%1” needs one more word. See comptoir --help.</source>
        <translation>La commande «&#x202f;%1&#x202f;» demande un mot de plus. Voyez comptoir --help.</translation>
    </message>
    <message>
        <source>This command is written: comptoir %1</source>
        <translation>Cette commande s’écrit&#x202f;: comptoir %1</translation>
    </message>
</context>
<context>
    <name>JsonTexts</name>
    <message>
        <source>The answer is not the JSON that was promised. Nothing was changed; the next sync tries again.</source>
        <translation>La réponse n’est pas le JSON promis. Rien n’a été modifié&#x202f;; la prochaine synchronisation réessaiera.</translation>
    </message>
    <message>
        <source>The answer is larger than any page of a shop should be and was not read. Nothing was changed.</source>
        <translation>La réponse est plus grande que ne devrait l’être une page d’une boutique et n’a pas été lue. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>LeavingWords</name>
    <message>
        <source>Leave the demo shop?</source>
        <translation>Quitter la boutique de démonstration&#x202f;?</translation>
    </message>
    <message>
        <source>Leave the demo shop</source>
        <translation>Quitter la boutique de démonstration</translation>
    </message>
    <message>
        <source>Stay in the demo shop</source>
        <translation>Rester dans la démonstration</translation>
    </message>
    <message>
        <source>Your own Comptoir opens, as you left it. Nothing of the demo goes into it.

Come back on the same day, and the demo shop is as you leave it now. After a day it begins anew.</source>
        <translation>Votre propre Comptoir s’ouvre, tel que vous l’avez laissé. Rien de la démonstration n’y entre.

Revenez le jour même, et vous retrouverez la démonstration telle que vous la laissez. Passé un jour, elle recommence du début.</translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>The shop&apos;s answer points to another server for its next page. Comptoir did not go there; nothing was changed.</source>
        <translation>La réponse de la boutique renvoie vers un autre serveur pour la page suivante. Comptoir n’y est pas allé&#x202f;; rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>A list of the shop has no end, so reading it stopped. What came in before is safe. Try again later.</source>
        <translation>Une liste de la boutique n’a pas de fin&#x202f;: sa lecture s’est arrêtée. Ce qui est déjà arrivé est en sécurité. Réessayez plus tard.</translation>
    </message>
</context>
<context>
    <name>LookCommands</name>
    <message>
        <source>Show names</source>
        <translation>Afficher les noms</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Cacher les noms</translation>
    </message>
    <message>
        <source>privacy screen sharing mask anonymous</source>
        <translation>confidentialité partage écran masquer anonyme</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>Apparence claire</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>Apparence sombre</translation>
    </message>
    <message>
        <source>theme mode appearance colours night day</source>
        <translation>thème mode apparence couleurs nuit jour</translation>
    </message>
    <message>
        <source>language translate french english français anglais</source>
        <translation>langue traduire français anglais french english</translation>
    </message>
    <message>
        <source>Switch the language to %1</source>
        <translation>Changer de langue&#x202f;: %1</translation>
    </message>
    <message>
        <source>The language is now %1.</source>
        <translation>La langue est maintenant&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>MakeSegment</name>
    <message>
        <source>A segment cannot ask for this part of the filter: %1.</source>
        <translation>Un segment ne peut pas demander cette partie du filtre&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>MemoryVault</name>
    <message>
        <source>The key of this shop is not known in this run of Comptoir. Nothing was lost: give the key again to go on.</source>
        <translation>La clé de cette boutique n’est pas connue de cette exécution de Comptoir. Rien n’est perdu&#x202f;: donnez-la de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>The password of this sending account is not known in this run of Comptoir. Nothing was sent: give it again to go on.</source>
        <translation>Le mot de passe de ce compte d’envoi n’est pas connu de Comptoir cette fois-ci. Rien n’a été envoyé&#x202f;: donnez-le à nouveau pour continuer.</translation>
    </message>
    <message>
        <source>No keychain service runs on this computer, so keys and passwords are kept for this run only. Comptoir asks for them again the next time.</source>
        <translation>Aucun service de trousseau ne fonctionne sur cet ordinateur&#x202f;: les clés et les mots de passe ne sont gardés que jusqu’à la fermeture. Comptoir les redemandera la prochaine fois.</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s)</source>
        <translation>
            <numerusform>%n panier</numerusform>
            <numerusform>%n paniers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Their birthdays differ: these may be two people of one family.</source>
        <translation>Leurs dates de naissance diffèrent&#x202f;: ce sont peut-être deux personnes d’une même famille.</translation>
    </message>
    <message>
        <source>They have the same phone: %1</source>
        <translation>Ils ont le même téléphone&#x202f;: %1</translation>
    </message>
    <message>
        <source>They have the same e-mail: %1</source>
        <translation>Ils ont le même e-mail&#x202f;: %1</translation>
    </message>
    <message>
        <source>They have the same name and the same postcode.</source>
        <translation>Ils ont le même nom et le même code postal.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Né(e) le</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Connu depuis</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>With them come</source>
        <translation>Apporte</translation>
    </message>
    <message>
        <source>One agreed and the other did not: %1. The latest decision counts for both.</source>
        <extracomment>%1 is a channel and a purpose (E-mail, news and offers)</extracomment>
        <translation>L’un a donné son accord, l’autre non&#x202f;: %1. La décision la plus récente vaut pour les deux.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a person: %1 is the name, %2 the e-mail address</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Separate %1 again…</source>
        <extracomment>%1 is a customer</extracomment>
        <translation>Séparer de nouveau %1…</translation>
    </message>
    <message>
        <source>Bring the account of %1 back…</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Reprendre le compte du %1…</translation>
    </message>
</context>
<context>
    <name>MessageCheck</name>
    <message>
        <source>The message has no subject.</source>
        <translation>Le message n’a pas d’objet.</translation>
    </message>
    <message>
        <source>The message says nothing.</source>
        <translation>Le message ne dit rien.</translation>
    </message>
    <message>
        <source>The message has no plain text, which some people read: it is made from the HTML.</source>
        <translation>Le message n’a pas de version en texte simple, que certains lisent&#x202f;: elle est faite à partir du HTML.</translation>
    </message>
    <message>
        <source>Line %1: there is no field “%2”. Choose one from the list of fields.</source>
        <translation>Ligne %1&#x202f;: il n’y a pas de champ «&#x202f;%2&#x202f;». Choisissez-en un dans la liste des champs.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no text by itself. Use it as a section: {{#%2}}.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» n’est pas un texte à lui seul. Utilisez-le comme section&#x202f;: {{#%2}}.</translation>
    </message>
    <message>
        <source>Customers without “%1” do not get the message. Say what stands there instead with fallback.%1.</source>
        <translation>Les clients sans «&#x202f;%1&#x202f;» ne reçoivent pas le message. Dites ce qui le remplace avec fallback.%1.</translation>
    </message>
    <message>
        <source>Line %1: only marketing e-mails have “%2”.</source>
        <translation>Ligne %1&#x202f;: seuls les e-mails commerciaux ont «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>The message says no way to unsubscribe. Put a link to {{unsubscribe_link}} into it, in the plain text too if it has its own.</source>
        <translation>Le message n’indique aucun moyen de se désabonner. Mettez-y un lien vers {{unsubscribe_link}}, aussi dans le texte simple s’il y en a un.</translation>
    </message>
    <message>
        <source>The HTML is too large for mailboxes. Make it shorter.</source>
        <translation>Le HTML est trop grand pour les boîtes de réception. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The HTML is so large that some mailboxes cut it and hide its end, where mostly the link to unsubscribe stands. Make it shorter than 100 kB.</source>
        <translation>Le HTML est si grand que certaines boîtes le coupent et cachent sa fin, où se trouve le plus souvent le lien de désabonnement. Ramenez-le sous 100 ko.</translation>
    </message>
    <message>
        <source>The text is too long for a text message. Make it shorter.</source>
        <translation>Le texte est trop long pour un SMS. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>There is a fallback for “%1”, which the message does not use.</source>
        <translation>Il y a un remplacement pour «&#x202f;%1&#x202f;», que le message n’utilise pas.</translation>
    </message>
    <message>
        <source>The message says no way to unsubscribe. Write STOP with its number into it, or say “%1” where the provider adds that by itself.</source>
        <translation>Le message n’indique aucun moyen de se désabonner. Écrivez-y STOP et son numéro, ou dites «&#x202f;%1&#x202f;» si le fournisseur l’ajoute de lui-même.</translation>
    </message>
    <message>
        <source>Not everybody sees the link to unsubscribe: it stands in a section, in a remark, in something hidden, or has nothing to click on. Put it where every reader sees it.</source>
        <translation>Tout le monde ne voit pas le lien de désinscription&#x202f;: il est dans une section, dans une remarque, dans un élément caché, ou n’a rien sur quoi cliquer. Placez-le là où chaque lecteur le voit.</translation>
    </message>
    <message>
        <source>A message of the class “transactional” answers an order or an account and makes no offer. Take “offer” out, or make it a marketing message.</source>
        <translation>Un message de la classe «&#x202f;transactional&#x202f;» répond à une commande ou à un compte et ne fait pas d’offre. Retirez «&#x202f;offer&#x202f;», ou faites-en un message publicitaire.</translation>
    </message>
    <message>
        <source>The message says the sender’s name (“sender_name”), and the account by which it leaves has none: nobody would get it. Give the account a name, or say what stands there instead.</source>
        <translation>Le message dit le nom de l’expéditeur («&#x202f;sender_name&#x202f;»), et le compte par lequel il part n’en a pas&#x202f;: personne ne le recevrait. Donnez un nom au compte, ou dites ce qui figure à la place.</translation>
    </message>
</context>
<context>
    <name>MessageCommands</name>
    <message>
        <source>for this customer</source>
        <translation>pour ce client</translation>
    </message>
    <message>
        <source>by this sending account, where there are several</source>
        <translation>par ce compte d’envoi, s’il y en a plusieurs</translation>
    </message>
    <message>
        <source>checks and keeps a message; one of that name is replaced</source>
        <translation>vérifie et garde un message&#x202f;; celui du même nom est remplacé</translation>
    </message>
    <message>
        <source>lists the messages</source>
        <translation>liste les messages</translation>
    </message>
    <message>
        <source>shows what a customer would get</source>
        <translation>montre ce qu’un client recevrait</translation>
    </message>
    <message>
        <source>as plain text (so also without any of these)</source>
        <translation>en texte simple (aussi sans aucune de ces options)</translation>
    </message>
    <message>
        <source>as HTML</source>
        <translation>en HTML</translation>
    </message>
    <message>
        <source>the whole e-mail, byte by byte</source>
        <translation>l’e-mail entier, octet par octet</translation>
    </message>
    <message>
        <source>puts a message for customers into the outbox; comptoir outbox run sends it</source>
        <translation>met un message pour des clients dans la boîte d’envoi&#x202f;; comptoir outbox run l’envoie</translation>
    </message>
    <message>
        <source>for everybody in this segment</source>
        <translation>pour tous ceux de ce segment</translation>
    </message>
    <message>
        <source>to go then, not at once</source>
        <translation>pour partir à ce moment, pas tout de suite</translation>
    </message>
    <message>
        <source>only tells who would get it, and why others would not</source>
        <translation>dit seulement qui le recevrait, et pourquoi d’autres non</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed.</source>
        <translation>Le fichier %1 ne peut pas être lu. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no file and no message “%1”. See comptoir message list.</source>
        <translation>Il n’y a ni fichier ni message «&#x202f;%1&#x202f;». Voir comptoir message list.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Kept as message %1, “%2”.</source>
        <translation>Gardé comme message %1, «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>There is no message. See comptoir message import --help.</source>
        <translation>Il n’y a pas de message. Voir comptoir message import --help.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>“%1” sends messages of another kind.</source>
        <translation>«&#x202f;%1&#x202f;» envoie des messages d’un autre genre.</translation>
    </message>
    <message>
        <source>Say for whom: either --customer or --segment. Nothing was sent.</source>
        <translation>Dites pour qui&#x202f;: soit --customer, soit --segment. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Say for whom: --customer EMAIL|ID.</source>
        <translation>Dites pour qui&#x202f;: --customer EMAIL|ID.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox.</source>
        <translation>
            <numerusform>%n message dans la boîte d’envoi.</numerusform>
            <numerusform>%n messages dans la boîte d’envoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) would go.</source>
        <translation>
            <numerusform>%n message partirait.</numerusform>
            <numerusform>%n messages partiraient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for the customer&apos;s hours or cap.</source>
        <translation>
            <numerusform>%n d’entre eux attend les heures ou le plafond du client.</numerusform>
            <numerusform>%n d’entre eux attendent les heures ou le plafond du client.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Pas encore envoyée</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Send them with comptoir outbox run, or open the window.</source>
        <translation>Envoyez-les avec comptoir outbox run, ou ouvrez la fenêtre.</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Line %1: the head that begins here has no end. Add a line “---” behind it.</source>
        <translation>Ligne %1&#x202f;: l’en-tête qui commence ici n’a pas de fin. Ajoutez une ligne «&#x202f;---&#x202f;» à sa suite.</translation>
    </message>
    <message>
        <source>Line %1: the head does not say “%2”. Add it.</source>
        <translation>Ligne %1&#x202f;: l’en-tête ne dit pas «&#x202f;%2&#x202f;». Ajoutez-le.</translation>
    </message>
    <message>
        <source>Line %1: only e-mails have a “%2”.</source>
        <translation>Ligne %1&#x202f;: seuls les e-mails ont un «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>Line %1: only text messages have “%2”.</source>
        <translation>Ligne %1&#x202f;: seuls les SMS ont «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>Line %1: “%2” is said twice.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» est dit deux fois.</translation>
    </message>
    <message>
        <source>Line %1: “%2” has no value.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» n’a pas de valeur.</translation>
    </message>
    <message>
        <source>Line %1: there is no key “%2” in a message file.</source>
        <translation>Ligne %1&#x202f;: il n’y a pas de clé «&#x202f;%2&#x202f;» dans un fichier de message.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no value for this key.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» n’est pas une valeur de cette clé.</translation>
    </message>
    <message>
        <source>The file is too large for a message. Nothing was changed.</source>
        <translation>Le fichier est trop grand pour un message. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8. Nothing was changed. Save it again as UTF-8.</source>
        <translation>Le fichier n’est pas un texte en UTF-8. Rien n’a été modifié. Enregistrez-le à nouveau en UTF-8.</translation>
    </message>
    <message>
        <source>Line %1: a message file begins with a line “---” and lines such as “%2”.</source>
        <translation>Ligne %1&#x202f;: un fichier de message commence par une ligne «&#x202f;---&#x202f;» et des lignes comme «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>Line %1: “%2” is not a key, a colon and a value.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» n’est pas formé d’une clé, d’un deux-points et d’une valeur.</translation>
    </message>
    <message>
        <source>The message “%1” cannot be written to a file yet: it needs a name and, as an e-mail, a subject.</source>
        <translation>Le message «&#x202f;%1&#x202f;» ne peut pas encore être enregistré dans un fichier&#x202f;: il lui faut un nom et, pour un e-mail, un objet.</translation>
    </message>
</context>
<context>
    <name>MessageMend</name>
    <message>
        <source>Add the link</source>
        <translation>Ajouter le lien</translation>
    </message>
    <message>
        <source>Make it marketing</source>
        <translation>En faire un message marketing</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>Sign with “%1”</source>
        <extracomment>%1 is the shop&apos;s name, or an address</extracomment>
        <translation>Signer «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>MessageTemplate</name>
    <message>
        <source>Line %1: there is no field “%2”. Choose one from the list of fields.</source>
        <translation>Ligne %1&#x202f;: il n’y a pas de champ «&#x202f;%2&#x202f;». Choisissez-en un dans la liste des champs.</translation>
    </message>
    <message>
        <source>Line %1: this customer has no “%2”. Say what stands there instead, or leave such customers out.</source>
        <translation>Ligne %1&#x202f;: ce client n’a pas de «&#x202f;%2&#x202f;». Dites ce qui doit figurer à la place, ou laissez ces clients de côté.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no text by itself. Use it as a section: {{#%2}}.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» n’est pas un texte à lui seul. Utilisez-le comme section&#x202f;: {{#%2}}.</translation>
    </message>
    <message>
        <source>The message becomes too long. Shorten its lists or its text.</source>
        <translation>Le message devient trop long. Raccourcissez ses listes ou son texte.</translation>
    </message>
    <message>
        <source>The template is too long. Shorten its text.</source>
        <translation>Le modèle est trop long. Raccourcissez son texte.</translation>
    </message>
    <message>
        <source>Line %1: the section “%2” has no end. Add {{/%2}}.</source>
        <translation>Ligne %1&#x202f;: la section «&#x202f;%2&#x202f;» n’a pas de fin. Ajoutez {{/%2}}.</translation>
    </message>
    <message>
        <source>Line %1: a field begins with {{ and has no end. Add }}.</source>
        <translation>Ligne %1&#x202f;: un champ commence par {{ et n’a pas de fin. Ajoutez }}.</translation>
    </message>
    <message>
        <source>Line %1: values always go in with their special characters made harmless; {{{ and {{&amp; cannot be used. Write {{ and }}.</source>
        <translation>Ligne %1&#x202f;: les caractères spéciaux des valeurs sont toujours rendus inoffensifs&#x202f;; {{{ et {{&amp; ne peuvent pas servir. Écrivez {{ et }}.</translation>
    </message>
    <message>
        <source>Line %1: “%2” cannot be used in a message. Write fields as {{name}}.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» ne peut pas servir dans un message. Écrivez les champs sous la forme {{nom}}.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no name of a field. Names are made of letters without accents, digits, _ and dots.</source>
        <translation>Ligne %1&#x202f;: «&#x202f;%2&#x202f;» n’est pas un nom de champ. Les noms sont faits de lettres sans accents, de chiffres, de _ et de points.</translation>
    </message>
    <message>
        <source>Line %1: too many sections are within each other at “%2”.</source>
        <translation>Ligne %1&#x202f;: trop de sections sont emboîtées à «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>Line %1: {{/%2}} ends a section that does not begin. Remove it.</source>
        <translation>Ligne %1&#x202f;: {{/%2}} termine une section qui ne commence pas. Retirez-le.</translation>
    </message>
    <message>
        <source>Line %1: {{/%2}} ends another section than the last that began, “%3”. Sections end in the opposite order.</source>
        <translation>Ligne %1&#x202f;: {{/%2}} termine une autre section que la dernière commencée, «&#x202f;%3&#x202f;». Les sections se terminent dans l’ordre inverse.</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation>Transactionnel</translation>
    </message>
    <message>
        <source>News, offers, invitations: goes only to customers who agreed, in the allowed hours, and says how to unsubscribe.</source>
        <translation>Nouvelles, offres, invitations&#x202f;: part seulement aux clients qui ont accepté, aux heures autorisées, et dit comment se désinscrire.</translation>
    </message>
    <message>
        <source>Only what a customer waits for because of an order or an account: a confirmation, a parcel, a password. It must not offer anything, and needs no consent.</source>
        <translation>Seulement ce qu’un client attend à cause d’une commande ou d’un compte&#x202f;: une confirmation, un colis, un mot de passe. Il ne doit rien proposer, et ne demande pas de consentement.</translation>
    </message>
    <message>
        <source>Send it as soon as it may go</source>
        <translation>L’envoyer dès que c’est permis</translation>
    </message>
    <message>
        <source>Wait for the customer’s next hours</source>
        <translation>Attendre les prochaines heures du client</translation>
    </message>
    <message>
        <source>Do not send it any more after</source>
        <translation>Ne plus l’envoyer après</translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>This data was written by a newer version of Comptoir. It was not changed. Please update Comptoir to open it.</source>
        <translation>Ces données ont été écrites par une version plus récente de Comptoir. Elles n’ont pas été modifiées. Mettez Comptoir à jour pour les ouvrir.</translation>
    </message>
</context>
<context>
    <name>MimeMessage</name>
    <message>
        <source>“%1” is no address that mail servers take. Nothing was sent. Correct the address.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse que les serveurs de messagerie acceptent. Rien n’a été envoyé. Corrigez l’adresse.</translation>
    </message>
    <message>
        <source>The message could not be given a number of its own. Nothing was sent. Check the address of the sending account.</source>
        <translation>Le message n’a pas pu recevoir de numéro propre. Rien n’a été envoyé. Vérifiez l’adresse du compte d’envoi.</translation>
    </message>
    <message>
        <source>The message says no way to unsubscribe. Nothing was sent. Choose how customers unsubscribe in the settings of the sending account.</source>
        <translation>Le message n’indique aucun moyen de se désabonner. Rien n’a été envoyé. Choisissez dans les réglages du compte d’envoi comment les clients se désabonnent.</translation>
    </message>
    <message>
        <source>The message could not be given a code for unsubscribing. Nothing was sent.</source>
        <translation>Le message n’a pas pu recevoir de code de désabonnement. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The address for unsubscribing, “%1”, is none that mail servers take. Nothing was sent. Correct it in the settings of the sending account.</source>
        <translation>L’adresse de désabonnement, «&#x202f;%1&#x202f;», n’est pas de celles que les serveurs de messagerie acceptent. Rien n’a été envoyé. Corrigez-la dans les réglages du compte d’envoi.</translation>
    </message>
    <message>
        <source>The page for unsubscribing, “%1”, cannot be used: it must begin with https and hold {token}. Nothing was sent. Correct it in the settings of the sending account.</source>
        <translation>La page de désabonnement, «&#x202f;%1&#x202f;», ne peut pas servir&#x202f;: elle doit commencer par https et contenir {token}. Rien n’a été envoyé. Corrigez-la dans les réglages du compte d’envoi.</translation>
    </message>
    <message>
        <source>A header of the sending account cannot be written. Nothing was sent. Remove it from the settings of the account.</source>
        <translation>Un en-tête du compte d’envoi ne peut pas être écrit. Rien n’a été envoyé. Retirez-le des réglages du compte.</translation>
    </message>
    <message>
        <source>The message is larger than mailboxes take. Nothing was sent. Make it shorter.</source>
        <translation>Le message est plus grand que ce que les boîtes acceptent. Rien n’a été envoyé. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The message has no plain text, which some people read and filters expect. Nothing was sent. Add the text.</source>
        <translation>Le message n’a pas de version en texte simple, que certains lisent et que les filtres attendent. Rien n’a été envoyé. Ajoutez le texte.</translation>
    </message>
</context>
<context>
    <name>NoteRepository</name>
    <message>
        <source>This note is no longer there. Nothing was changed. Write it anew.</source>
        <translation>Cette note n’est plus là. Rien n’a été modifié. Écrivez-la à nouveau.</translation>
    </message>
    <message>
        <source>A note needs a word at least. Nothing was changed.</source>
        <translation>Une note a besoin d’au moins un mot. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This customer is no longer there; perhaps it was merged into another. Nothing was changed.</source>
        <translation>Ce client n’est plus là&#x202f;; il a peut-être été fusionné avec un autre. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>The option --%1 needs a whole number, not “%2”.</source>
        <translation>L’option --%1 demande un nombre entier, et non «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>The option --%1 needs a date such as 2026-11-21, of the years %2 to %3, not “%4”.</source>
        <translation>L’option --%1 attend une date comme 2026-11-21, des années %2 à %3, et non «&#x202f;%4&#x202f;».</translation>
    </message>
</context>
<context>
    <name>OAuth</name>
    <message>
        <source>The provider cannot renew the sign-in just now. Nothing was sent, and nothing was lost; it is asked again later.</source>
        <translation>Le fournisseur ne peut pas renouveler la connexion en ce moment. Rien n’a été envoyé ni perdu&#x202f;; il sera interrogé plus tard.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer to the sign-in cannot be read. Nothing was kept. Try again later.</source>
        <translation>La réponse du fournisseur à la connexion est illisible. Rien n’a été gardé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The provider does not know this OAuth client, or its secret is another one. Nothing was sent, and nothing was lost. Check the client’s ID and secret, and sign in again.</source>
        <translation>Le fournisseur ne connaît pas ce client OAuth, ou son secret est un autre. Rien n’a été envoyé ni perdu. Vérifiez l’identifiant et le secret du client, puis connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>The provider did not complete the sign-in. Nothing was kept. Try again; if that does not help, check how the client is registered there.</source>
        <translation>Le fournisseur n’a pas terminé la connexion. Rien n’a été gardé. Réessayez&#x202f;; si cela ne suffit pas, vérifiez comment le client y est enregistré.</translation>
    </message>
    <message>
        <source>The provider did not let Comptoir in: it was refused in the browser. Nothing was kept. Try again, and allow it.</source>
        <translation>Le fournisseur n’a pas laissé entrer Comptoir&#x202f;: l’accès a été refusé dans le navigateur. Rien n’a été gardé. Réessayez en l’autorisant.</translation>
    </message>
    <message>
        <source>The provider let Comptoir in for an hour only. Nothing was kept. Sign in again, and allow all that is asked for.</source>
        <translation>Le fournisseur n’a laissé entrer Comptoir que pour une heure. Rien n’a été gardé. Connectez-vous de nouveau en autorisant tout ce qui est demandé.</translation>
    </message>
    <message>
        <source>The provider no longer lets Comptoir send by this account: the sign-in has expired or was taken back. Nothing was lost; the account waits. Sign in again.</source>
        <translation>Le fournisseur ne laisse plus Comptoir envoyer par ce compte&#x202f;: la connexion a expiré ou a été révoquée. Rien n’a été perdu&#x202f;; le compte attend. Connectez-vous de nouveau.</translation>
    </message>
</context>
<context>
    <name>OperandParts</name>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>two numbers or amounts, after &quot;between&quot;</extracomment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>or %1</source>
        <extracomment>after a number or an amount: &quot;3 or 4&quot;</extracomment>
        <translation>ou %1</translation>
    </message>
    <message>
        <source>Or another number</source>
        <translation>Ou un autre nombre</translation>
    </message>
</context>
<context>
    <name>OptOutWording</name>
    <message>
        <source>The sentence for e-mails is too long: at most %1 letters.</source>
        <translation>La phrase des e-mails est trop longue&#x202f;: %1 caractères au plus.</translation>
    </message>
    <message>
        <source>The sentence for e-mails must hold {{unsubscribe_link}}, where every reader sees it.</source>
        <translation>La phrase des e-mails doit contenir {{unsubscribe_link}}, là où chaque lecteur le voit.</translation>
    </message>
    <message>
        <source>The sentence for text messages is too long: at most %1 letters.</source>
        <translation>La phrase des SMS est trop longue&#x202f;: %1 caractères au plus.</translation>
    </message>
    <message>
        <source>The sentence for text messages must hold the word STOP in capitals.</source>
        <translation>La phrase des SMS doit contenir le mot STOP en capitales.</translation>
    </message>
    <message>
        <source>Unsubscribe: {{unsubscribe_link}}</source>
        <translation>Ne plus recevoir nos messages&#x202f;: {{unsubscribe_link}}</translation>
    </message>
</context>
<context>
    <name>OptionWords</name>
    <message>
        <source>Waiting for payment</source>
        <translation>En attente de paiement</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Paiement échoué</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
</context>
<context>
    <name>OrderCommands</name>
    <message>
        <source>lists orders, newest first</source>
        <translation>liste les commandes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>only those of one shop</source>
        <translation>seulement ceux d’une boutique</translation>
    </message>
    <message>
        <source>placed on this day or later</source>
        <translation>passées ce jour-là ou plus tard</translation>
    </message>
    <message>
        <source>placed before this day</source>
        <translation>passées avant ce jour</translation>
    </message>
    <message>
        <source>at most N, 50 unless told; 0 for all</source>
        <translation>au plus N, 50 par défaut&#x202f;; 0 pour tous</translation>
    </message>
    <message>
        <source>leave out the first N</source>
        <translation>sauter les N premiers</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Passée le</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>OrderDays</name>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’année dernière</translation>
    </message>
</context>
<context>
    <name>OrderRepository</name>
    <message>
        <source>There is no such order.</source>
        <translation>Cette commande n’existe pas.</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Frais de port</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Total ordered</source>
        <translation>Total commandé</translation>
    </message>
    <message>
        <source>Total after refunds</source>
        <translation>Total après remboursements</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>%1 kept after refunds</source>
        <extracomment>of a line of an order</extracomment>
        <translation>%1 gardé(s) après remboursements</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Imprimé le %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyée à</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Codes: %1</source>
        <translation>Codes&#x202f;: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Items, discounts taken off</source>
        <translation>Articles, remises déduites</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Other amounts</source>
        <extracomment>gift wrapping, rounding and what else an order&apos;s total holds beside its items</extracomment>
        <translation>Autres montants</translation>
    </message>
    <message>
        <source>Amount refunded</source>
        <translation>Montant remboursé</translation>
    </message>
    <message>
        <source>Of which tax</source>
        <translation>Dont taxes</translation>
    </message>
    <message>
        <source>In the shop&apos;s currency</source>
        <translation>Dans la devise de la boutique</translation>
    </message>
</context>
<context>
    <name>OrderTableModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Moyen de paiement</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total ordered</source>
        <translation>Total commandé</translation>
    </message>
    <message>
        <source>Amount refunded</source>
        <extracomment>column with the amount given back</extracomment>
        <translation>Montant remboursé</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Frais de port</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>Annulée le</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>State and payment</source>
        <translation>État et paiement</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyée à</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test · %1</source>
        <translation>Test · %1</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>En attente de paiement</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Paiement échoué</translation>
    </message>
    <message>
        <source>Other state</source>
        <translation>Autre état</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>Dans la boutique</translation>
    </message>
    <message>
        <source>This is a test order: it counts nowhere as a sale.</source>
        <translation>C’est une commande de test&#x202f;: elle ne compte nulle part comme vente.</translation>
    </message>
    <message>
        <source>This order is no longer in the shop: it does not count as a sale.</source>
        <translation>Cette commande n’est plus dans la boutique&#x202f;: elle ne compte pas comme vente.</translation>
    </message>
    <message>
        <source>This order was cancelled: it does not count as a sale.</source>
        <translation>Cette commande a été annulée&#x202f;: elle ne compte pas comme vente.</translation>
    </message>
    <message>
        <source>This order does not count as a sale (yet).</source>
        <translation>Cette commande ne compte pas (encore) comme vente.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>order</comment>
        <extracomment>an order</extracomment>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>There was nothing to pay for this order: it does not count in revenue.</source>
        <translation>Il n’y avait rien à payer pour cette commande&#x202f;: elle ne compte pas dans le chiffre d’affaires.</translation>
    </message>
</context>
<context>
    <name>OtherSpending</name>
    <message numerus="yes">
        <source>Without %n order(s) in other currencies: %1</source>
        <extracomment>%1 is an amount, or several: 120.00 CHF · 35.00 GBP</extracomment>
        <translation>
            <numerusform>Sans %n commande en d’autres devises&#x202f;: %1</numerusform>
            <numerusform>Sans %n commandes en d’autres devises&#x202f;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxActions</name>
    <message>
        <source>What became of this message is known. Nothing was changed.</source>
        <translation>On sait ce que ce message est devenu. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>These messages have gone on meanwhile, so this can no longer be taken back. Nothing was changed.</source>
        <translation>Ces messages ont avancé entre-temps : on ne peut plus revenir en arrière. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>OutboxCommands</name>
    <message>
        <source>lists messages, the newest first</source>
        <translation>liste les messages, le plus récent d’abord</translation>
    </message>
    <message>
        <source>in this state only: planned, deferred, accepted, failed, skipped, uncertain, …</source>
        <translation>dans cet état seulement&#x202f;: planned, deferred, accepted, failed, skipped, uncertain, …</translation>
    </message>
    <message>
        <source>at most N, 50 unless told</source>
        <translation>au plus N, 50 sauf indication</translation>
    </message>
    <message>
        <source>sends what is due</source>
        <translation>envoie ce qui doit partir</translation>
    </message>
    <message>
        <source>goes on, and waits, until nothing is left to send</source>
        <translation>continue, et attend, jusqu’à ce qu’il n’y ait plus rien à envoyer</translation>
    </message>
    <message>
        <source>what becomes of many late messages that wait for your word</source>
        <translation>ce que deviennent les nombreux messages en retard qui attendent votre accord</translation>
    </message>
    <message>
        <source>this profile was restored or copied, and may send from here</source>
        <translation>ce profil a été restauré ou copié, et peut envoyer d’ici</translation>
    </message>
    <message>
        <source>pauses all sending</source>
        <translation>suspend tous les envois</translation>
    </message>
    <message>
        <source>ends the pause</source>
        <translation>met fin à la pause</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>pris en charge</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>tried again later</source>
        <translation>réessayé plus tard</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>There is no state “%1”. There are: %2.</source>
        <translation>Il n’y a pas d’état «&#x202f;%1&#x202f;». Il y a&#x202f;: %2.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>The option --late needs send or drop, not “%1”.</source>
        <translation>L’option --late demande send ou drop, et non «&#x202f;%1&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are late and wait for your word: --late send, or --late drop.</source>
        <translation>
            <numerusform>%n message est en retard et attend votre accord&#x202f;: --late send ou --late drop.</numerusform>
            <numerusform>%n messages sont en retard et attendent votre accord&#x202f;: --late send ou --late drop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have left when Comptoir ended: they are listed as uncertain, and not sent again.</source>
        <translation>
            <numerusform>%n message est peut-être parti quand Comptoir s’est arrêté&#x202f;: il est listé comme incertain, et n’est pas renvoyé.</numerusform>
            <numerusform>%n messages sont peut-être partis quand Comptoir s’est arrêté&#x202f;: ils sont listés comme incertains, et ne sont pas renvoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has sent as much as it may for now.</source>
        <translation>«&#x202f;%1&#x202f;» a envoyé tout ce qu’il peut pour l’instant.</translation>
    </message>
    <message>
        <source>“%1” waits: its provider asked for it, or cannot be reached.</source>
        <translation>«&#x202f;%1&#x202f;» attend&#x202f;: son fournisseur l’a demandé, ou est injoignable.</translation>
    </message>
    <message>
        <source>“%1” sends nothing until you look at it: comptoir account test.</source>
        <translation>«&#x202f;%1&#x202f;» n’envoie rien avant que vous l’ayez vérifié&#x202f;: comptoir account test.</translation>
    </message>
    <message>
        <source>This profile is new here, or was restored or copied: nothing is sent until you say --confirm.</source>
        <translation>Ce profil est nouveau ici, ou a été restauré ou copié&#x202f;: rien n’est envoyé avant que vous disiez --confirm.</translation>
    </message>
    <message>
        <source>Sending is paused. See comptoir outbox resume.</source>
        <translation>L’envoi est en pause. Voir comptoir outbox resume.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Pas encore envoyée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertains</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) …</source>
        <translation>
            <numerusform>%n message…</numerusform>
            <numerusform>%n messages…</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>L’envoi est en pause.</translation>
    </message>
    <message>
        <source>Sending goes on.</source>
        <translation>L’envoi reprend.</translation>
    </message>
    <message>
        <source>as if it were that instant now; only where every account’s server is on this computer, for trying out</source>
        <translation>comme si c’était cet instant&#x202f;; seulement si le serveur de chaque compte est sur cet ordinateur, pour essayer</translation>
    </message>
    <message>
        <source>says of a message of which nobody knows whether it left that it arrived, or that it goes again; all: of every uncertain one</source>
        <translation>dit d’un message dont personne ne sait s’il est parti qu’il est arrivé, ou qu’il repart&#x202f;; all&#x202f;: de tous les messages incertains</translation>
    </message>
    <message>
        <source>“%1” sends to real people, who are to get nothing at an hour that is not the real one. Nothing was sent. Leave out --now, or plan a message for later with comptoir message send --at.</source>
        <translation>«&#x202f;%1&#x202f;» envoie à de vraies personnes, qui ne doivent rien recevoir à une heure qui n’est pas la vraie. Rien n’a été envoyé. Retirez --now, ou prévoyez un message pour plus tard avec comptoir message send --at.</translation>
    </message>
    <message>
        <source>Say which message, by its number or all, and arrived or again. Nothing was changed.</source>
        <translation>Dites quel message, par son numéro ou all, et arrived ou again. Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will go again with the next run.</source>
        <translation>
            <numerusform>%n message repartira au prochain envoi.</numerusform>
            <numerusform>%n messages repartiront au prochain envoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) count as arrived.</source>
        <translation>
            <numerusform>%n message est considéré comme arrivé.</numerusform>
            <numerusform>%n messages sont considérés comme arrivés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxEdits</name>
    <message numerus="yes">
        <source>Did %n message(s) arrive?</source>
        <translation>
            <numerusform>%n message est-il arrivé&#x202f;?</numerusform>
            <numerusform>%n messages sont-ils arrivés&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They count as sent from now on and do not go again. This cannot be taken back.</source>
        <translation>À partir de maintenant, ils comptent comme envoyés et ne repartent pas. On ne peut pas revenir en arrière.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s) again?</source>
        <translation>
            <numerusform>Renvoyer %n message&#x202f;?</numerusform>
            <numerusform>Renvoyer %n messages&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They may have arrived already: whoever got one then gets it twice. Ask the customer, or look into the provider’s own list, where you can.

Consent, hours and limits are asked again.</source>
        <translation>Ils sont peut-être déjà arrivés : la personne les recevrait alors deux fois. Si possible, demandez au client ou regardez la liste de votre fournisseur.

Le consentement, les heures et les limites sont de nouveau vérifiés.</translation>
    </message>
</context>
<context>
    <name>OutboxRepository</name>
    <message>
        <source>This message is no longer in the outbox. Nothing was changed.</source>
        <translation>Ce message n’est plus dans la boîte d’envoi. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This message has gone on meanwhile, so this is no longer possible. Nothing was changed. Open the outbox again.</source>
        <translation>Ce message a avancé entre-temps, ce n’est donc plus possible. Rien n’a été modifié. Rouvrez la boîte d’envoi.</translation>
    </message>
</context>
<context>
    <name>OutboxTableModel</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>column with the time at which a message went or is to go</extracomment>
        <translation>Date</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>Prévu pour</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Planned, put off, or under way</source>
        <translation>Prévus, remis à plus tard ou en route</translation>
    </message>
    <message>
        <source>The other side has them</source>
        <translation>Le destinataire ou son fournisseur les a</translation>
    </message>
    <message>
        <source>A rule stood against it, or you withdrew them</source>
        <translation>Une règle s’y opposait, ou vous les avez retirés</translation>
    </message>
    <message>
        <source>The other side refused them, or they came back</source>
        <translation>L’autre côté les a refusés, ou ils sont revenus</translation>
    </message>
    <message>
        <source>They may have left or not: you say what became of them</source>
        <translation>Ils sont peut-être partis, ou non : à vous de dire ce qu’il en est</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Tried again later</source>
        <translation>Nouvel essai plus tard</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Il est arrivé</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Let it go after all</source>
        <translation>Laisser partir quand même</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) count as arrived.</source>
        <translation>
            <numerusform>%n message compte comme arrivé.</numerusform>
            <numerusform>%n messages comptent comme arrivés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go again.</source>
        <translation>
            <numerusform>%n message repart.</numerusform>
            <numerusform>%n messages repartent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are tried again.</source>
        <translation>
            <numerusform>%n message est envoyé de nouveau.</numerusform>
            <numerusform>%n messages sont envoyés de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait to go, and the rules are asked again.</source>
        <translation>
            <numerusform>%n message attend de partir, et les règles sont de nouveau vérifiées.</numerusform>
            <numerusform>%n messages attendent de partir, et les règles sont de nouveau vérifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were withdrawn.</source>
        <translation>
            <numerusform>%n message a été retiré.</numerusform>
            <numerusform>%n messages ont été retirés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other side took it.</source>
        <translation>L’autre côté l’a accepté.</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>L’envoi a échoué.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>What became of it is not known.</source>
        <translation>On ne sait pas ce qu’il est devenu.</translation>
    </message>
    <message>
        <source>It came back: this address does not exist.</source>
        <translation>Il est revenu : cette adresse n’existe pas.</translation>
    </message>
    <message>
        <source>It came back: the mailbox is full.</source>
        <translation>Il est revenu : la boîte est pleine.</translation>
    </message>
    <message>
        <source>It came back: it could not be delivered.</source>
        <translation>Il est revenu : il n’a pas pu être remis.</translation>
    </message>
    <message>
        <source>It came back: refused for its content or its sender.</source>
        <translation>Il est revenu : refusé pour son contenu ou son expéditeur.</translation>
    </message>
    <message>
        <source>It is late: the other side goes on trying.</source>
        <translation>Il a du retard : l’autre côté continue d’essayer.</translation>
    </message>
    <message>
        <source>The provider has it.</source>
        <translation>Le fournisseur l’a reçu.</translation>
    </message>
    <message>
        <source>It was delivered.</source>
        <translation>Il a été remis.</translation>
    </message>
    <message>
        <source>It was reported as unwanted.</source>
        <translation>Il a été signalé comme indésirable.</translation>
    </message>
    <message>
        <source>The customer unsubscribed by it.</source>
        <translation>Le client s’est désabonné par ce message.</translation>
    </message>
    <message>
        <source>The customer answered the question: %1.</source>
        <translation>Le client a répondu à la question : %1.</translation>
    </message>
    <message>
        <source>An automatic answer came.</source>
        <translation>Une réponse automatique est arrivée.</translation>
    </message>
    <message>
        <source>The customer answered.</source>
        <translation>Le client a répondu.</translation>
    </message>
    <message>
        <source>It was opened.</source>
        <translation>Il a été ouvert.</translation>
    </message>
    <message>
        <source>The mailbox’s own program opened it: that is nobody.</source>
        <translation>Le programme de la messagerie l’a ouvert : ce n’est personne.</translation>
    </message>
    <message>
        <source>A link in it was clicked.</source>
        <translation>Un lien du message a été suivi.</translation>
    </message>
    <message>
        <source>Something came back about it.</source>
        <translation>Une réponse technique est arrivée à son sujet.</translation>
    </message>
    <message>
        <source>Planned.</source>
        <translation>Prévu.</translation>
    </message>
    <message>
        <source>Handed over to the other side.</source>
        <translation>Remis à l’autre côté.</translation>
    </message>
    <message>
        <source>It goes then.</source>
        <translation>Il part à ce moment-là.</translation>
    </message>
</context>
<context>
    <name>OvhSms</name>
    <message>
        <source>Name of the SMS account</source>
        <translation>Nom du compte SMS</translation>
    </message>
    <message>
        <source>As the OVHcloud control panel shows it, such as sms-ab12345-1.</source>
        <translation>Tel que l’affiche l’espace client OVHcloud, par exemple sms-ab12345-1.</translation>
    </message>
    <message>
        <source>Application key</source>
        <translation>Clé d’application</translation>
    </message>
    <message>
        <source>Application secret</source>
        <translation>Secret d’application</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Clé de consommateur (consumer key)</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europe</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>1. Open https://eu.api.ovh.com/createToken/ and log in.
2. Give the rights GET and POST on /sms/*.
3. Copy the three keys that are shown.
A sender name must be approved by OVHcloud first, which takes some days. Without a sender, messages come from a short number that customers can answer; their text must not hold a link then.</source>
        <translation>1. Ouvrez https://eu.api.ovh.com/createToken/ et connectez-vous.
2. Donnez les droits GET et POST sur /sms/*.
3. Copiez les trois clés affichées.
Un nom d’expéditeur doit d’abord être approuvé par OVHcloud, ce qui prend quelques jours. Sans expéditeur, les messages partent d’un numéro court auquel les clients peuvent répondre&#x202f;; leur texte ne doit alors contenir aucun lien.</translation>
    </message>
    <message>
        <source>From OVHcloud’s short number no link can be sent. Take it out of the text, or enter a sender name for the account.</source>
        <translation>Aucun lien ne peut partir du numéro court d’OVHcloud. Retirez-le du texte, ou saisissez un nom d’expéditeur pour le compte.</translation>
    </message>
</context>
<context>
    <name>PageTexts</name>
    <message>
        <source>A record of “%1” could not be read: its field “%2” is missing or malformed. It is kept aside and read again after an update; all others are in.</source>
        <extracomment>%1 is Shopify&apos;s word for a kind of record (&quot;orders&quot;), %2 the name of a field.</extracomment>
        <translation>Une fiche de «&#x202f;%1&#x202f;» n’a pas pu être lue&#x202f;: son champ «&#x202f;%2&#x202f;» manque ou est mal formé. Elle est mise de côté et sera relue après une mise à jour&#x202f;; toutes les autres sont entrées.</translation>
    </message>
    <message>
        <source>Shopify&apos;s answer holds no “%1” where they were promised. Nothing was changed; the next sync tries again.</source>
        <extracomment>%1 is Shopify&apos;s word for a kind of record (&quot;orders&quot;).</extracomment>
        <translation>La réponse de Shopify ne contient pas «&#x202f;%1&#x202f;» là où c’était promis. Rien n’a été modifié&#x202f;; la prochaine synchronisation réessaiera.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation>Synchronisations</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Boutiques</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>Données et sauvegarde</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Fields and tags</source>
        <translation>Champs et étiquettes</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>home start dashboard overview figures tasks carts</source>
        <translation>accueil début tableau de bord chiffres tâches paniers jour</translation>
    </message>
    <message>
        <source>clients people contacts buyers tags</source>
        <translation>clientes personnes contacts acheteurs étiquettes</translation>
    </message>
    <message>
        <source>sales purchases invoices refunds</source>
        <translation>ventes achats factures remboursements</translation>
    </message>
    <message>
        <source>articles items catalogue stock</source>
        <translation>articles catalogue stock</translation>
    </message>
    <message>
        <source>synchronise log history set aside problems</source>
        <translation>synchroniser journal historique mis de côté problèmes sync</translation>
    </message>
    <message>
        <source>options preferences configuration</source>
        <translation>options préférences configuration paramètres</translation>
    </message>
    <message>
        <source>connect add pause prestashop shopify key rhythm interval</source>
        <translation>connecter ajouter suspendre prestashop shopify clé rythme intervalle</translation>
    </message>
    <message>
        <source>theme dark light appearance text size letters tray</source>
        <translation>thème sombre clair apparence langue taille du texte lettres zone de notification</translation>
    </message>
    <message>
        <source>csv files columns undo take back</source>
        <translation>csv importer fichiers colonnes annuler reprendre</translation>
    </message>
    <message>
        <source>backups restore save copy folder file check</source>
        <translation>sauvegarde sauvegarder sauvegardes restaurer enregistrer copie dossier fichier vérifier backup</translation>
    </message>
    <message>
        <source>custom own fields labels</source>
        <translation>champs personnalisés libellés</translation>
    </message>
    <message>
        <source>points weights rating engagement</source>
        <translation>points poids note engagement score</translation>
    </message>
    <message>
        <source>version licence help log support</source>
        <translation>version licence aide journal assistance</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>groups lists targets audience rules filter loyal vip rfm</source>
        <translation>groupes listes cibles audience règles filtre fidèles vip rfm</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Expéditeurs</translation>
    </message>
    <message>
        <source>Rules of sending</source>
        <translation>Règles d’envoi</translation>
    </message>
    <message>
        <source>templates e-mails emails texts sms whatsapp newsletter mailing campaign</source>
        <translation>modèles e-mails courriels textes sms whatsapp lettre newsletter envoi campagne</translation>
    </message>
    <message>
        <source>sent messages e-mails mail sms queue failed uncertain skipped planned ledger</source>
        <translation>envoyés messages e-mails mails sms file attente échoués incertains ignorés prévus registre boîte d’envoi</translation>
    </message>
    <message>
        <source>sending accounts e-mail mail smtp sms whatsapp gmail ovh brevo twilio password mailbox replies imap domain spf dkim dmarc limits credit</source>
        <translation>comptes d’envoi expéditeur e-mail mail courriel smtp sms whatsapp gmail ovh brevo twilio mot de passe boîte réponses imap domaine spf dkim dmarc limites crédit</translation>
    </message>
    <message>
        <source>hours days quiet night sunday holidays frequency cap late unsubscribe stop law gdpr compliance</source>
        <translation>heures horaires jours nuit dimanche fériés fréquence plafond retard désinscription stop loi rgpd conformité</translation>
    </message>
</context>
<context>
    <name>PaletteCatalogue</name>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>All of these conditions</source>
        <translation>Toutes ces conditions</translation>
    </message>
    <message>
        <source>Any of these conditions</source>
        <translation>L’une de ces conditions</translation>
    </message>
    <message>
        <source>None of these conditions</source>
        <translation>Aucune de ces conditions</translation>
    </message>
    <message>
        <source>Spent over a time</source>
        <translation>Montant dépensé sur une période</translation>
    </message>
    <message>
        <source>Average order over a time</source>
        <translation>Commande moyenne sur une période</translation>
    </message>
    <message>
        <source>Ordered for the first time</source>
        <translation>Première commande passée</translation>
    </message>
    <message>
        <source>Different products over a time</source>
        <translation>Produits différents sur une période</translation>
    </message>
    <message>
        <source>Compared with others</source>
        <translation>Par rapport aux autres</translation>
    </message>
    <message>
        <source>The best customers</source>
        <translation>Les meilleurs clients</translation>
    </message>
    <message>
        <source>More than the shop&apos;s average</source>
        <translation>Plus que la moyenne de la boutique</translation>
    </message>
    <message>
        <source>Birthday or another anniversary</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Member of another segment</source>
        <translation>Membre d’un autre segment</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>Échantillon au hasard</translation>
    </message>
    <message>
        <source>Lives near a place</source>
        <translation>Habite près d’un lieu</translation>
    </message>
</context>
<context>
    <name>ParsedMessage</name>
    <message>
        <source>Subject: %1</source>
        <translation>Objet&#x202f;: %1</translation>
    </message>
    <message>
        <source>HTML: %1</source>
        <translation>HTML&#x202f;: %1</translation>
    </message>
    <message>
        <source>Plain text: %1</source>
        <translation>Texte simple&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>is known</source>
        <translation>figure au fichier</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ne figure pas au fichier</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>se termine par</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>plus de</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>was</source>
        <translation>était</translation>
    </message>
    <message>
        <source>was not</source>
        <translation>n’était pas</translation>
    </message>
    <message>
        <source>include one of</source>
        <translation>comprennent l’un de</translation>
    </message>
    <message>
        <source>include all of</source>
        <translation>comprennent tous</translation>
    </message>
    <message>
        <source>include none of</source>
        <translation>ne comprennent aucun de</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>other than</source>
        <translation>autre que</translation>
    </message>
    <message numerus="yes">
        <source>hour(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>heure</numerusform>
            <numerusform>heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>jour</numerusform>
            <numerusform>jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>week(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>semaine</numerusform>
            <numerusform>semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>mois</numerusform>
            <numerusform>mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>year(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>an</numerusform>
            <numerusform>ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>time(s)</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>fois</numerusform>
            <numerusform>fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionWords</name>
    <message>
        <source>Without it there are no customers: nothing works.</source>
        <translation>Sans lui, il n’y a pas de clients&#x202f;: rien ne fonctionne.</translation>
    </message>
    <message>
        <source>Without it there are no orders and no figures.</source>
        <translation>Sans lui, il n’y a ni commandes ni chiffres.</translation>
    </message>
    <message>
        <source>Without it phone numbers, towns and companies are missing.</source>
        <translation>Sans lui, il manque les téléphones, les villes et les sociétés.</translation>
    </message>
    <message>
        <source>Without it customer groups have numbers instead of names.</source>
        <translation>Sans lui, les groupes de clients ont des numéros au lieu de noms.</translation>
    </message>
    <message>
        <source>Without it nobody knows which orders are paid, sent or cancelled.</source>
        <translation>Sans lui, on ne sait pas quelles commandes sont payées, expédiées ou annulées.</translation>
    </message>
    <message>
        <source>Without it an order shows its state, but not when it changed.</source>
        <translation>Sans lui, une commande montre son état, mais pas quand il a changé.</translation>
    </message>
    <message>
        <source>Without it refunds are not taken off: sales look higher than they are.</source>
        <translation>Sans lui, les remboursements ne sont pas déduits&#x202f;: les ventes paraissent plus hautes qu’elles ne sont.</translation>
    </message>
    <message>
        <source>Without it abandoned carts do not show.</source>
        <translation>Sans lui, les paniers abandonnés n’apparaissent pas.</translation>
    </message>
    <message>
        <source>Without it conversations with customers do not show.</source>
        <translation>Sans lui, les conversations avec les clients n’apparaissent pas.</translation>
    </message>
    <message>
        <source>Without it conversations show without what was said.</source>
        <translation>Sans lui, les conversations apparaissent sans ce qui s’y est dit.</translation>
    </message>
    <message>
        <source>Without it the language of customers is not known.</source>
        <translation>Sans lui, la langue des clients n’est pas connue.</translation>
    </message>
    <message>
        <source>Without it all amounts count as those of the shop&apos;s main currency.</source>
        <translation>Sans lui, tous les montants comptent comme ceux de la monnaie principale de la boutique.</translation>
    </message>
    <message>
        <source>Without it countries are not known, nor are prefixes of phone numbers.</source>
        <translation>Sans lui, les pays ne sont pas connus, ni les indicatifs des téléphones.</translation>
    </message>
    <message>
        <source>Without it you cannot choose one shop of a multistore.</source>
        <translation>Sans lui, vous ne pouvez pas choisir une boutique d’un multiboutique.</translation>
    </message>
    <message>
        <source>Without it products have no categories.</source>
        <translation>Sans lui, les produits n’ont pas de catégories.</translation>
    </message>
    <message>
        <source>Without it there is no list of products; orders keep the names of theirs.</source>
        <translation>Sans lui, il n’y a pas de liste des produits&#x202f;; les commandes gardent les noms des leurs.</translation>
    </message>
    <message>
        <source>Without it sizes and colours of products are not told apart.</source>
        <translation>Sans lui, les tailles et les couleurs des produits ne se distinguent pas.</translation>
    </message>
    <message>
        <source>Without it stock does not show.</source>
        <translation>Sans lui, le stock n’apparaît pas.</translation>
    </message>
    <message>
        <source>Without it discount codes do not show.</source>
        <translation>Sans lui, les codes de réduction n’apparaissent pas.</translation>
    </message>
    <message>
        <source>Without it only the last 60 days of orders come in: figures are too low.</source>
        <translation>Sans lui, seuls les 60 derniers jours de commandes arrivent&#x202f;: les chiffres sont trop bas.</translation>
    </message>
    <message>
        <source>Without it stock of several places is not told apart.</source>
        <translation>Sans lui, les stocks de plusieurs lieux ne se distinguent pas.</translation>
    </message>
</context>
<context>
    <name>PersonEdit</name>
    <message>
        <source>This is not an e-mail address. Write it like marie@exemple.fr.</source>
        <translation>Ce n’est pas une adresse e-mail. Écrivez-la comme marie@exemple.fr.</translation>
    </message>
    <message>
        <source>This is not a phone number. Write it like 06 12 34 56 78, or with + and the country.</source>
        <translation>Ce n’est pas un numéro de téléphone. Écrivez-le comme 06 12 34 56 78, ou avec + et le pays.</translation>
    </message>
    <message>
        <source>This language is not known.</source>
        <translation>Cette langue n’est pas connue.</translation>
    </message>
    <message>
        <source>This value is not known.</source>
        <translation>Cette valeur n’est pas connue.</translation>
    </message>
    <message>
        <source>This cannot be a birthday. Write it like 14/10/1984.</source>
        <translation>Ce ne peut pas être une date de naissance. Écrivez-la comme 14/10/1984.</translation>
    </message>
    <message>
        <source>This customer is no longer there; perhaps it was merged into another. Nothing was changed.</source>
        <translation>Ce client n’est plus là&#x202f;; il a peut-être été fusionné avec un autre. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>Photographer</name>
    <message>
        <source>The picture “%1” could not be written. Check the folder and its room.</source>
        <translation>L’image «&#x202f;%1&#x202f;» n’a pas pu être écrite. Vérifiez le dossier et la place disponible.</translation>
    </message>
    <message>
        <source>Stopped. The pictures taken so far are kept.</source>
        <translation>Arrêté. Les images déjà prises sont conservées.</translation>
    </message>
</context>
<context>
    <name>PlaceCommands</name>
    <message>
        <source>takes in where postcodes lie, for conditions on the distance to a place</source>
        <translation>importe l’endroit où se trouvent les codes postaux, pour les conditions sur la distance à un lieu</translation>
    </message>
    <message>
        <source>the country of rows that name none, FR unless told</source>
        <translation>le pays des lignes qui n’en nomment pas, FR sauf indication</translation>
    </message>
    <message numerus="yes">
        <source>%n postcode(s) taken in.</source>
        <translation>
            <numerusform>%n code postal importé.</numerusform>
            <numerusform>%n codes postaux importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no country&apos;s code of two letters, such as FR. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un code de pays de deux lettres, comme FR. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>PlatformTexts</name>
    <message>
        <source>Shopify answers only at the address that ends in .myshopify.com, not at the shop&apos;s own domain. You find it in the shop&apos;s settings under Domains.</source>
        <translation>Shopify ne répond qu’à l’adresse qui se termine par .myshopify.com, pas au domaine propre de la boutique. Vous la trouverez dans les paramètres de la boutique, sous «&#x202f;Domaines&#x202f;».</translation>
    </message>
    <message>
        <source>Enter the name of the shop, as in my-shop.myshopify.com.</source>
        <translation>Saisissez le nom de la boutique, comme dans ma-boutique.myshopify.com.</translation>
    </message>
    <message>
        <source>Address of the shop</source>
        <translation>Adresse de la boutique</translation>
    </message>
    <message>
        <source>The address that ends in .myshopify.com; its first part is enough.</source>
        <translation>L’adresse qui se termine par .myshopify.com&#x202f;; sa première partie suffit.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Leave empty if you have an access token.</source>
        <translation>Laissez vide si vous avez un jeton d’accès.</translation>
    </message>
    <message>
        <source>Client secret or access token</source>
        <translation>Secret client ou jeton d’accès</translation>
    </message>
    <message>
        <source>The secret of the app, or a token that starts with shpat_.</source>
        <translation>Le secret de l’application, ou un jeton qui commence par shpat_.</translation>
    </message>
    <message>
        <source>With an app of your own (every new shop):
1. Open the Dev Dashboard of Shopify, logged in as the owner of the store: Apps, Create app, Start from Dev Dashboard.
2. Under Versions, make a version with these access scopes: read_customers, read_orders, read_all_orders, read_products, read_inventory, read_locations, read_price_rules. Release it.
3. Install the app on your store.
4. Under Settings, copy the client ID and the client secret and enter both here.

With an app made earlier in the shop&apos;s admin:
Enter its Admin API access token, which starts with shpat_, and leave the client ID empty.</source>
        <translation>Avec une application à vous (toute nouvelle boutique)&#x202f;:
1. Ouvrez le Dev Dashboard de Shopify, connecté comme propriétaire de la boutique&#x202f;: Apps, Create app, Start from Dev Dashboard.
2. Sous Versions, créez une version avec ces autorisations&#x202f;: read_customers, read_orders, read_all_orders, read_products, read_inventory, read_locations, read_price_rules. Publiez-la.
3. Installez l’application sur votre boutique.
4. Sous Settings, copiez l’identifiant client (client ID) et le secret client (client secret) et saisissez-les ici.

Avec une application créée auparavant dans l’administration de la boutique&#x202f;:
Saisissez son jeton d’accès à l’API Admin, qui commence par shpat_, et laissez vide l’identifiant client.</translation>
    </message>
</context>
<context>
    <name>PrintDocument</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>The PDF is written: “%1”.</source>
        <translation>Le PDF est enregistré&#x202f;: «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>lines %1: %2</source>
        <translation>lignes %1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>et %n autre problème</numerusform>
            <numerusform>et %n autres problèmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductSheet</name>
    <message>
        <source>Printed on %1</source>
        <translation>Imprimé le %1</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <translation>Vendus en 30 jours</translation>
    </message>
    <message>
        <source>Sold in 90 days</source>
        <translation>Vendus en 90 jours</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <translation>Ventes sur 12 mois</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Mois par mois</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Déclinaison</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Déclinaisons</translation>
    </message>
</context>
<context>
    <name>ProductTexts</name>
    <message>
        <source>This product is no longer among your data. Choose another one in the list.</source>
        <translation>Ce produit n’est plus dans vos données. Choisissez-en un autre dans la liste.</translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message>
        <source>Product %1</source>
        <extracomment>a product whose name is not known: %1 is its number in the shop</extracomment>
        <translation>Produit %1</translation>
    </message>
    <message>
        <source>No longer in the shop</source>
        <translation>Plus dans la boutique</translation>
    </message>
    <message>
        <source>None left</source>
        <extracomment>stock of a product</extracomment>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Few left</source>
        <extracomment>stock of a product</extracomment>
        <translation>Bientôt épuisé</translation>
    </message>
    <message numerus="yes">
        <source>Bought with it in %1 of %n order(s)</source>
        <extracomment>%1 is a share such as 34 %; %n counts the orders that hold the first product</extracomment>
        <translation>
            <numerusform>Acheté avec dans %1 de %n commande</numerusform>
            <numerusform>Acheté avec dans %1 des %n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times as often as by chance</source>
        <extracomment>two products in the same order: %1 is a number such as 3.2</extracomment>
        <translation>%1 fois plus souvent que par hasard</translation>
    </message>
    <message>
        <source>less often than by chance</source>
        <translation>moins souvent que par hasard</translation>
    </message>
    <message>
        <source>about as often as by chance</source>
        <translation>à peu près aussi souvent que par hasard</translation>
    </message>
    <message>
        <source>Hidden</source>
        <extracomment>of a product that visitors of the shop do not see</extracomment>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>%1 excl. tax</source>
        <extracomment>a price without tax (French: HT): %1 is an amount</extracomment>
        <translation>%1 HT</translation>
    </message>
    <message>
        <source>Price excl. tax</source>
        <extracomment>the price of a product; French: Prix HT</extracomment>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>Price shown in the shop</source>
        <extracomment>the price of a product as visitors of the shop see it</extracomment>
        <translation>Prix affiché</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>PrestaShop keeps prices without tax, before any special offer. Shopify keeps them as visitors of the shop see them.</source>
        <translation>PrestaShop garde les prix hors taxes, avant toute promotion. Shopify les garde tels que les visiteurs de la boutique les voient.</translation>
    </message>
</context>
<context>
    <name>ProductYears</name>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Pieces sold</source>
        <translation>Pièces vendues</translation>
    </message>
    <message>
        <source>Not sold in the last two years.</source>
        <translation>Aucune vente ces deux dernières années.</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Un an avant</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) sold in the last 365 days</source>
        <translation>
            <numerusform>%n pièce vendue ces 365 derniers jours</numerusform>
            <numerusform>%n pièces vendues ces 365 derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, none in the year before.</source>
        <extracomment>%1 is &quot;123 pieces sold in the last 365 days&quot;</extracomment>
        <translation>%1, aucune l’année d’avant.</translation>
    </message>
    <message>
        <source>%1, as many as in the year before.</source>
        <translation>%1, autant que l’année d’avant.</translation>
    </message>
    <message>
        <source>%1, ▲ %2 more than in the year before.</source>
        <extracomment>%1 is &quot;123 pieces sold in the last 365 days&quot;, %2 is &quot;12 %&quot;</extracomment>
        <translation>%1, ▲ %2 de plus que l’année d’avant.</translation>
    </message>
    <message>
        <source>%1, ▼ %2 less than in the year before.</source>
        <extracomment>%1 is &quot;123 pieces sold in the last 365 days&quot;, %2 is &quot;12 %&quot;</extracomment>
        <translation>%1, ▼ %2 de moins que l’année d’avant.</translation>
    </message>
</context>
<context>
    <name>ProfileFolder</name>
    <message>
        <source>The folder “%1” could not be made, so Comptoir has no place for your data. Choose another folder with --data, or check the rights of this one.</source>
        <translation>Le dossier «&#x202f;%1&#x202f;» n’a pas pu être créé&#x202f;: Comptoir n’a pas d’endroit pour vos données. Choisissez un autre dossier avec --data, ou vérifiez les droits de celui-ci.</translation>
    </message>
    <message>
        <source>This user has no home folder (HOME names none), so Comptoir has no place for your data. Nothing was opened. Say which folder it is with --data.</source>
        <translation>Cet utilisateur n’a pas de dossier personnel (HOME n’en désigne aucun)&#x202f;: Comptoir n’a pas d’endroit pour vos données. Rien n’a été ouvert. Indiquez le dossier avec --data.</translation>
    </message>
</context>
<context>
    <name>ProfileLock</name>
    <message>
        <source>Comptoir is already open on these data. Use the window that is open, or close it first.</source>
        <translation>Comptoir est déjà ouvert sur ces données. Utilisez la fenêtre ouverte, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Comptoir cannot write in the folder %1. Your data were not touched. Check the folder&apos;s permissions and that the disk is not full.</source>
        <translation>Comptoir ne peut pas écrire dans le dossier %1. Vos données n’ont pas été touchées. Vérifiez les droits du dossier et que le disque n’est pas plein.</translation>
    </message>
</context>
<context>
    <name>ProfileSheet</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Connu depuis</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Average basket</source>
        <translation>Panier moyen</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Première commande</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Your fields</source>
        <translation>Vos champs</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>In other currencies, not added up</source>
        <translation>En d’autres devises, non additionné</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>RawRecord</name>
    <message>
        <source>The shop sent nothing that could be kept.</source>
        <translation>La boutique n’a rien envoyé qui puisse être gardé.</translation>
    </message>
    <message>
        <source>JSON, %1</source>
        <translation>JSON, %1</translation>
    </message>
    <message>
        <source>XML, %1</source>
        <translation>XML, %1</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Texte, %1</translation>
    </message>
    <message>
        <source>No text, %1, as numbers</source>
        <translation>Pas du texte, %1, en chiffres</translation>
    </message>
    <message>
        <source>%1; the beginning is shown</source>
        <translation>%1&#x202f;; le début est affiché</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Everything that the shop keeps about this person, as of %1.</source>
        <translation>Tout ce que la boutique conserve sur cette personne, au %1.</translation>
    </message>
    <message>
        <source>man</source>
        <translation>homme</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>femme</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>le client</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>la boutique</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>Connu depuis</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Average basket</source>
        <translation>Panier moyen</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Première commande</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Scores, worked out by the shop&apos;s rules</source>
        <translation>Scores, calculés selon les règles de la boutique</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Engagement lately</source>
        <translation>Engagement récent</translation>
    </message>
    <message>
        <source>Recency, 1 to 5</source>
        <translation>Récence, de 1 à 5</translation>
    </message>
    <message>
        <source>Frequency, 1 to 5</source>
        <translation>Fréquence, de 1 à 5</translation>
    </message>
    <message>
        <source>Amount, 1 to 5</source>
        <translation>Montant, de 1 à 5</translation>
    </message>
    <message>
        <source>Accounts in shops</source>
        <translation>Comptes dans les boutiques</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Deleted in the shop</source>
        <translation>Supprimé dans la boutique</translation>
    </message>
    <message>
        <source>Note of the shop</source>
        <translation>Note de la boutique</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Rue, deuxième ligne</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Téléphone mobile</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Placed on</source>
        <translation>Passée le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Where it was placed</source>
        <translation>Passée par</translation>
    </message>
    <message>
        <source>Postcode of delivery</source>
        <translation>Code postal de livraison</translation>
    </message>
    <message>
        <source>Town of delivery</source>
        <translation>Ville de livraison</translation>
    </message>
    <message>
        <source>Country of delivery</source>
        <translation>Pays de livraison</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>First page seen</source>
        <translation>Première page vue</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Venu de</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Remises</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Paniers</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Commandé le</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Commencée le</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Visits and other events</source>
        <translation>Visites et autres événements</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Messages from the shop</source>
        <translation>Messages de la boutique</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>Prévu pour</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
    <message>
        <source>Outcome on</source>
        <translation>Résultat le</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Ce qui est revenu</translation>
    </message>
    <message>
        <source>What was agreed to</source>
        <translation>Ce qui a été accepté</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Noté par</translation>
    </message>
    <message>
        <source>Words agreed to</source>
        <translation>Texte accepté</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Décidé le</translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation>Noté le</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Donnée le</translation>
    </message>
    <message>
        <source>Fields of the shop&apos;s own</source>
        <translation>Champs propres à la boutique</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Écrit le</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Prévue le</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Records put together or parted</source>
        <translation>Fiches réunies ou séparées</translation>
    </message>
    <message>
        <source>Undone on</source>
        <translation>Annulé le</translation>
    </message>
</context>
<context>
    <name>ResourceTexts</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Abandoned checkouts</source>
        <translation>Paniers abandonnés</translation>
    </message>
    <message>
        <source>Discount codes</source>
        <translation>Codes promo</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>The backup could not be copied back. Your data and the backup are unchanged. Check the free space on the disk, then try again.</source>
        <translation>La sauvegarde n’a pas pu être recopiée. Vos données et la sauvegarde sont inchangées. Vérifiez la place libre sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The backup could not be put in place. Nothing was lost: your data and the backup are both in the folder %1. Close other programs that use it, then start Comptoir again.</source>
        <translation>La sauvegarde n’a pas pu être mise en place. Rien n’est perdu&#x202f;: vos données et la sauvegarde sont toutes deux dans le dossier %1. Fermez les autres programmes qui l’utilisent, puis relancez Comptoir.</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>Data can be kept for 1 to 120 months. Nothing was changed.</source>
        <translation>Les données peuvent être conservées de 1 à 120 mois. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Say why this customer&apos;s data is kept. Nothing was changed.</source>
        <translation>Indiquez pourquoi les données de ce client sont conservées. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This customer is no longer there. Nothing was changed. Open the list again.</source>
        <translation>Ce client n’est plus là. Rien n’a été changé. Ouvrez de nouveau la liste.</translation>
    </message>
</context>
<context>
    <name>RightsCommands</name>
    <message>
        <source>writes all that is kept about a customer to a file: a page to read and print where its name ends with .html, else JSON</source>
        <translation>écrit dans un fichier tout ce qui est conservé sur un client&#x202f;: une page à lire et à imprimer si son nom finit par .html, sinon du JSON</translation>
    </message>
    <message>
        <source>a page, whatever the file is called</source>
        <translation>une page, quel que soit le nom du fichier</translation>
    </message>
    <message>
        <source>erases a customer: orders stay without a name, so that totals do; tells what would go unless --yes is given</source>
        <translation>efface un client&#x202f;: les commandes restent sans nom, donc les totaux aussi&#x202f;; sans --yes, dit seulement ce qui disparaîtrait</translation>
    </message>
    <message>
        <source>erase; this cannot be taken back</source>
        <translation>effacer&#x202f;; ceci ne peut pas être annulé</translation>
    </message>
    <message>
        <source>lists customers whose data was kept long enough</source>
        <translation>liste les clients dont les données ont été conservées assez longtemps</translation>
    </message>
    <message>
        <source>also those who are kept for a reason</source>
        <translation>aussi ceux qui sont conservés pour une raison</translation>
    </message>
    <message>
        <source>erases those customers; tells what would go unless --yes is given</source>
        <translation>efface ces clients&#x202f;; sans --yes, dit seulement ce qui disparaîtrait</translation>
    </message>
    <message>
        <source>only the N who are due the longest</source>
        <translation>seulement les N dont le délai est dépassé depuis le plus longtemps</translation>
    </message>
    <message>
        <source>keeps a customer all the same, and notes why</source>
        <translation>conserve un client malgré tout, et note pourquoi</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room on the disk.</source>
        <translation>Le fichier n’a pas pu être écrit. Choisissez un autre dossier, ou libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation>Le fichier est écrit.</translation>
    </message>
    <message>
        <source>Nothing was changed. To erase, which cannot be taken back, add --yes.</source>
        <translation>Rien n’a été changé. Pour effacer, ce qui ne peut pas être annulé, ajoutez --yes.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stays, of nobody: %n order(s)</source>
        <translation>
            <numerusform>Reste, sans nom&#x202f;: %n commande</numerusform>
            <numerusform>Restent, sans nom&#x202f;: %n commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stays, of nobody: %n cart(s)</source>
        <translation>
            <numerusform>Reste, sans nom&#x202f;: %n panier</numerusform>
            <numerusform>Restent, sans nom&#x202f;: %n paniers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes: %n conversation(s)</source>
        <translation>
            <numerusform>Disparaît&#x202f;: %n conversation</numerusform>
            <numerusform>Disparaissent&#x202f;: %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes: %n note(s)</source>
        <translation>
            <numerusform>Disparaît&#x202f;: %n note</numerusform>
            <numerusform>Disparaissent&#x202f;: %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes: %n task(s)</source>
        <translation>
            <numerusform>Disparaît&#x202f;: %n tâche</numerusform>
            <numerusform>Disparaissent&#x202f;: %n tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words and address go: %n message(s) sent</source>
        <translation>
            <numerusform>Texte et adresse disparaissent&#x202f;: %n message envoyé</numerusform>
            <numerusform>Texte et adresse disparaissent&#x202f;: %n messages envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn: %n message(s) that wait</source>
        <translation>
            <numerusform>Retiré&#x202f;: %n message en attente</numerusform>
            <numerusform>Retirés&#x202f;: %n messages en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased:</source>
        <translation>Effacé&#x202f;:</translation>
    </message>
    <message>
        <source>kept: %1</source>
        <extracomment>%1 are the owner&apos;s words</extracomment>
        <translation>conservé&#x202f;: %1</translation>
    </message>
    <message>
        <source>never heard of since they became known</source>
        <translation>jamais de nouvelles depuis qu’il est connu</translation>
    </message>
    <message>
        <source>customer, last contact</source>
        <translation>client, dernier contact</translation>
    </message>
    <message>
        <source>prospect, last contact</source>
        <translation>prospect, dernier contact</translation>
    </message>
    <message>
        <source>Nobody&apos;s data was kept too long.</source>
        <translation>Aucune donnée n’a été conservée trop longtemps.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Dépassé depuis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>C’est noté.</translation>
    </message>
    <message numerus="yes">
        <source>Still held by %n older backup(s), until they are deleted:</source>
        <translation>
            <numerusform>Encore dans %n sauvegarde plus ancienne, jusqu’à sa suppression&#x202f;:</numerusform>
            <numerusform>Encore dans %n sauvegardes plus anciennes, jusqu’à leur suppression&#x202f;:</numerusform>
        </translation>
    </message>
    <message>
        <source>opens the way back to somebody who was erased and came back on their own: what is newer than that day comes in again with their name; consent has to be given anew</source>
        <translation>rouvre la porte à une personne effacée qui est revenue d’elle-même&#x202f;: ce qui est plus récent que ce jour revient avec son nom&#x202f;; l’accord doit être redonné</translation>
    </message>
    <message>
        <source>how you know: the number of the new order, or what shows the new consent</source>
        <translation>comment vous le savez&#x202f;: le numéro de la nouvelle commande, ou ce qui montre le nouvel accord</translation>
    </message>
    <message>
        <source>the day on which they came back, today unless told</source>
        <translation>le jour du retour, aujourd’hui sauf indication</translation>
    </message>
    <message>
        <source>they agreed anew to be written to; else they ordered again</source>
        <translation>la personne a de nouveau accepté qu’on lui écrive&#x202f;; sinon, elle a commandé de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>Called otherwise: %n discount code(s) with their name</source>
        <translation>
            <numerusform>Renommé&#x202f;: %n code de réduction à son nom</numerusform>
            <numerusform>Renommés&#x202f;: %n codes de réduction à leur nom</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted: back since %1. The next sync reads the shop&apos;s customers and orders again; what is newer comes in with the name, what is older stays without.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>C’est noté&#x202f;: de retour depuis le %1. La prochaine synchronisation relit les clients et les commandes de la boutique&#x202f;; ce qui est plus récent revient avec le nom, ce qui est plus ancien reste sans nom.</translation>
    </message>
    <message>
        <source>Before the erasure this person had refused messages. Nothing is sent until they agree anew.</source>
        <translation>Avant l’effacement, cette personne avait refusé les messages. Rien ne lui est envoyé tant qu’elle n’a pas redonné son accord.</translation>
    </message>
    <message>
        <source>Nothing is sent until they agree anew.</source>
        <translation>Rien ne lui est envoyé tant qu’elle n’a pas redonné son accord.</translation>
    </message>
</context>
<context>
    <name>RuleCheck</name>
    <message>
        <source>Choose what this is about.</source>
        <translation>Choisissez de quoi il s’agit.</translation>
    </message>
    <message>
        <source>The field “%1” does not exist, or no longer.</source>
        <translation>Le champ «&#x202f;%1&#x202f;» n’existe pas, ou plus.</translation>
    </message>
    <message>
        <source>Choose what the customer did.</source>
        <translation>Choisissez ce que le client a fait.</translation>
    </message>
    <message>
        <source>Comptoir does not know what “%1” is.</source>
        <translation>Comptoir ne sait pas ce qu’est «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Both amounts must be of one currency.</source>
        <translation>Les deux montants doivent être dans la même devise.</translation>
    </message>
    <message>
        <source>The first value is greater than the second.</source>
        <translation>La première valeur est plus grande que la seconde.</translation>
    </message>
    <message>
        <source>Fill in both values.</source>
        <translation>Indiquez les deux valeurs.</translation>
    </message>
    <message>
        <source>Fill in a value.</source>
        <translation>Indiquez une valeur.</translation>
    </message>
    <message>
        <source>There are more values here than the comparison takes.</source>
        <translation>Il y a ici plus de valeurs que la comparaison n’en prend.</translation>
    </message>
    <message>
        <source>The value is not of the kind that is asked about.</source>
        <translation>La valeur n’est pas du type demandé.</translation>
    </message>
    <message>
        <source>“%1” is none of what this can be.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une valeur possible ici.</translation>
    </message>
    <message>
        <source>Say in which currency.</source>
        <translation>Indiquez la devise.</translation>
    </message>
    <message>
        <source>Say how long.</source>
        <translation>Indiquez la durée.</translation>
    </message>
    <message>
        <source>Nobody has done anything yet in the time to come.</source>
        <translation>Personne n’a encore rien fait dans l’avenir.</translation>
    </message>
    <message>
        <source>The time that began longer ago comes first.</source>
        <translation>La durée la plus ancienne vient en premier.</translation>
    </message>
    <message>
        <source>Choose both dates.</source>
        <translation>Choisissez les deux dates.</translation>
    </message>
    <message>
        <source>The first date is after the second.</source>
        <translation>La première date est après la seconde.</translation>
    </message>
    <message>
        <source>Choose a date.</source>
        <translation>Choisissez une date.</translation>
    </message>
    <message>
        <source>Choose at least one month.</source>
        <translation>Choisissez au moins un mois.</translation>
    </message>
    <message>
        <source>Choose what to look at.</source>
        <translation>Choisissez ce qu’il faut regarder.</translation>
    </message>
    <message>
        <source>“%1” cannot be asked of this.</source>
        <translation>«&#x202f;%1&#x202f;» ne se demande pas ici.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared like this.</source>
        <translation>«&#x202f;%1&#x202f;» ne se compare pas ainsi.</translation>
    </message>
    <message>
        <source>Say when.</source>
        <translation>Indiquez quand.</translation>
    </message>
    <message>
        <source>At least 0 times is everybody: ask for 1 or more.</source>
        <translation>Au moins 0 fois, c’est tout le monde&#x202f;: demandez 1 ou plus.</translation>
    </message>
    <message>
        <source>Choose what to add up.</source>
        <translation>Choisissez ce qu’il faut additionner.</translation>
    </message>
    <message>
        <source>“%1” cannot be added up.</source>
        <translation>«&#x202f;%1&#x202f;» ne s’additionne pas.</translation>
    </message>
    <message>
        <source>“%1” is no number that people could be ranked by.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre qui permette un classement.</translation>
    </message>
    <message>
        <source>Say how many.</source>
        <translation>Indiquez combien.</translation>
    </message>
    <message>
        <source>There are 100 percent and no more.</source>
        <translation>Il n’y a que 100 pour cent.</translation>
    </message>
    <message>
        <source>The shop has no figure to compare “%1” with.</source>
        <translation>La boutique n’a pas de chiffre auquel comparer «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Say how many times the shop&apos;s.</source>
        <translation>Indiquez combien de fois celui de la boutique.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une date.</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>Le premier jour est après le dernier.</translation>
    </message>
    <message>
        <source>An anniversary is never farther than a year away.</source>
        <translation>Un anniversaire n’est jamais à plus d’un an.</translation>
    </message>
    <message>
        <source>Choose a segment.</source>
        <translation>Choisissez un segment.</translation>
    </message>
    <message>
        <source>This segment would depend on itself.</source>
        <translation>Ce segment dépendrait de lui-même.</translation>
    </message>
    <message>
        <source>The segment named here is no longer there.</source>
        <translation>Le segment nommé ici n’existe plus.</translation>
    </message>
    <message>
        <source>The segment “%1” is archived: nobody counts it any more.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» est archivé&#x202f;: il n’est plus compté.</translation>
    </message>
    <message>
        <source>Say how many percent.</source>
        <translation>Indiquez combien de pour cent.</translation>
    </message>
    <message>
        <source>There is no such place on earth.</source>
        <translation>Cet endroit n’existe pas sur terre.</translation>
    </message>
    <message>
        <source>Say within how many kilometres.</source>
        <translation>Indiquez le nombre de kilomètres.</translation>
    </message>
    <message>
        <source>“For so long” can be asked of a condition, not of a group.</source>
        <translation>«&#x202f;Depuis aussi longtemps&#x202f;» se demande d’une condition, pas d’un groupe.</translation>
    </message>
    <message>
        <source>The rule of the segment “%1” cannot be read, so nobody knows who is in it.</source>
        <translation>La règle du segment «&#x202f;%1&#x202f;» est illisible&#x202f;: personne ne sait qui en fait partie.</translation>
    </message>
    <message>
        <source>Choose a town or a postcode.</source>
        <translation>Choisissez une ville ou un code postal.</translation>
    </message>
    <message>
        <source>Comptoir does not know since when this has been so.</source>
        <translation>Comptoir ne sait pas depuis quand c’est le cas.</translation>
    </message>
</context>
<context>
    <name>RuleFromList</name>
    <message>
        <source>the words searched for</source>
        <extracomment>part of a filter that a segment cannot have</extracomment>
        <translation>les mots recherchés</translation>
    </message>
    <message>
        <source>that the days of a shop are those of its own clock</source>
        <translation>le fait que les jours d’une boutique soient ceux de sa propre horloge</translation>
    </message>
</context>
<context>
    <name>RuleJson</name>
    <message>
        <source>“%1” is not known here.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas connu ici.</translation>
    </message>
    <message>
        <source>a text is expected.</source>
        <translation>un texte est attendu.</translation>
    </message>
    <message>
        <source>the text is too long.</source>
        <translation>le texte est trop long.</translation>
    </message>
    <message>
        <source>a date as “2026-11-21” is expected.</source>
        <translation>une date comme «&#x202f;2026-11-21&#x202f;» est attendue.</translation>
    </message>
    <message>
        <source>a number is expected.</source>
        <translation>un nombre est attendu.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is expected.</source>
        <translation>un nombre entier de %1 à %2 est attendu.</translation>
    </message>
    <message>
        <source>there are too many here; %1 at most.</source>
        <translation>il y en a trop ici&#x202f;; %1 au plus.</translation>
    </message>
    <message>
        <source>a currency as “EUR” is expected.</source>
        <translation>une devise comme «&#x202f;EUR&#x202f;» est attendue.</translation>
    </message>
    <message>
        <source>an amount as “500.00” is expected.</source>
        <translation>un montant comme «&#x202f;500.00&#x202f;» est attendu.</translation>
    </message>
    <message>
        <source>the rule was written by a newer Comptoir.</source>
        <translation>la règle a été écrite par un Comptoir plus récent.</translation>
    </message>
    <message>
        <source>This rule cannot be read: it is too large.</source>
        <translation>Cette règle est illisible&#x202f;: elle est trop grande.</translation>
    </message>
    <message>
        <source>months are numbers from 1 to 12, in their order.</source>
        <translation>les mois sont des nombres de 1 à 12, dans l’ordre.</translation>
    </message>
    <message>
        <source>two dates are expected.</source>
        <translation>deux dates sont attendues.</translation>
    </message>
    <message>
        <source>This rule cannot be read: %1 (%2)</source>
        <extracomment>%1 says what is wrong, a sentence that begins small; %2 is a place in a file (&quot;rule.all&quot;)</extracomment>
        <translation>Cette règle est illisible&#x202f;: %1 (%2)</translation>
    </message>
    <message>
        <source>This rule cannot be read. In %1: %2 (%3)</source>
        <extracomment>%1 is where (&quot;card 3, its time&quot;), %2 says what is wrong there, a sentence that begins small; %3 is the place in a file (&quot;rule.all[2].window&quot;)</extracomment>
        <translation>Cette règle est illisible. Dans %1&#x202f;: %2 (%3)</translation>
    </message>
    <message>
        <source>something is missing here.</source>
        <translation>il manque quelque chose ici.</translation>
    </message>
    <message>
        <source>yes or no is expected.</source>
        <translation>un oui ou un non est attendu.</translation>
    </message>
    <message>
        <source>this part is not understood.</source>
        <translation>cette partie n’est pas comprise.</translation>
    </message>
    <message>
        <source>a list is expected.</source>
        <translation>une liste est attendue.</translation>
    </message>
    <message>
        <source>this Comptoir does not know what is said here.</source>
        <translation>ce Comptoir ne connaît pas ce qui est dit ici.</translation>
    </message>
    <message>
        <source>“never” is either said or left out.</source>
        <translation>«&#x202f;jamais&#x202f;» se dit, ou ne se dit pas.</translation>
    </message>
    <message>
        <source>it does not say how often, and in one way only.</source>
        <translation>le nombre de fois doit être dit, et d’une seule façon.</translation>
    </message>
    <message>
        <source>this Comptoir does not know this kind of condition.</source>
        <translation>ce Comptoir ne connaît pas ce genre de condition.</translation>
    </message>
    <message>
        <source>it does not say whether all, any or none of its conditions have to hold.</source>
        <translation>il n’est pas dit si toutes ses conditions, l’une d’elles ou aucune doivent être remplies.</translation>
    </message>
    <message>
        <source>This rule cannot be read: its text is damaged (at byte %1).</source>
        <translation>Cette règle est illisible&#x202f;: son texte est abîmé (à l’octet %1).</translation>
    </message>
    <message>
        <source>a length of time is expected, such as 30 days.</source>
        <translation>une durée est attendue, par exemple 30 jours.</translation>
    </message>
    <message>
        <source>a stretch of time is expected, such as the last 30 days.</source>
        <translation>une période est attendue, par exemple les 30 derniers jours.</translation>
    </message>
    <message>
        <source>a number from %1 to %2 is expected.</source>
        <translation>un nombre de %1 à %2 est attendu.</translation>
    </message>
    <message>
        <source>groups stand here within groups more than %1 deep.</source>
        <translation>des groupes sont ici imbriqués sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>the rule has more than %1 conditions.</source>
        <translation>la règle a plus de %1 conditions.</translation>
    </message>
</context>
<context>
    <name>RulePhrases</name>
    <message>
        <source>name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>le prénom</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>le nom de famille</translation>
    </message>
    <message>
        <source>company</source>
        <translation>l’entreprise</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>l’adresse e-mail</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>le numéro de téléphone</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>le genre</translation>
    </message>
    <message>
        <source>language</source>
        <translation>la langue</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>la date de naissance</translation>
    </message>
    <message>
        <source>age</source>
        <translation>l’âge</translation>
    </message>
    <message>
        <source>first source</source>
        <translation>la première provenance</translation>
    </message>
    <message>
        <source>town</source>
        <translation>la ville</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>le code postal</translation>
    </message>
    <message>
        <source>region</source>
        <translation>la région</translation>
    </message>
    <message>
        <source>country</source>
        <translation>le pays</translation>
    </message>
    <message>
        <source>shops</source>
        <translation>les boutiques</translation>
    </message>
    <message>
        <source>number of accounts</source>
        <translation>le nombre de comptes</translation>
    </message>
    <message>
        <source>kind of account</source>
        <translation>le type de compte</translation>
    </message>
    <message>
        <source>groups in the shop</source>
        <translation>les groupes dans la boutique</translation>
    </message>
    <message>
        <source>tags in the shop</source>
        <translation>les étiquettes dans la boutique</translation>
    </message>
    <message>
        <source>number of orders</source>
        <translation>le nombre de commandes</translation>
    </message>
    <message>
        <source>total spent</source>
        <translation>le total dépensé</translation>
    </message>
    <message>
        <source>amount refunded</source>
        <translation>le montant remboursé</translation>
    </message>
    <message>
        <source>average basket</source>
        <translation>le panier moyen</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>la première commande</translation>
    </message>
    <message>
        <source>last order</source>
        <translation>la dernière commande</translation>
    </message>
    <message>
        <source>time since the last order</source>
        <translation>le temps écoulé depuis la dernière commande</translation>
    </message>
    <message>
        <source>discount codes used</source>
        <translation>les codes promo utilisés</translation>
    </message>
    <message>
        <source>number of orders with a discount code</source>
        <translation>le nombre de commandes avec un code promo</translation>
    </message>
    <message>
        <source>share of orders with a discount code</source>
        <translation>la part des commandes avec un code promo</translation>
    </message>
    <message>
        <source>number of different products bought</source>
        <translation>le nombre de produits différents achetés</translation>
    </message>
    <message>
        <source>number of items bought</source>
        <translation>le nombre d’articles achetés</translation>
    </message>
    <message>
        <source>number of open carts</source>
        <translation>le nombre de paniers en cours</translation>
    </message>
    <message>
        <source>open cart</source>
        <translation>le panier en cours</translation>
    </message>
    <message>
        <source>link to the open cart</source>
        <translation>le lien vers le panier en cours</translation>
    </message>
    <message>
        <source>number of visits to the shop</source>
        <translation>le nombre de visites de la boutique</translation>
    </message>
    <message>
        <source>number of visits to the shop in the last 30 days</source>
        <translation>le nombre de visites de la boutique ces 30 derniers jours</translation>
    </message>
    <message>
        <source>last visit</source>
        <translation>la dernière visite</translation>
    </message>
    <message>
        <source>number of product pages looked at</source>
        <translation>le nombre de pages produit consultées</translation>
    </message>
    <message>
        <source>number of product pages looked at in the last 30 days</source>
        <translation>le nombre de pages produit consultées ces 30 derniers jours</translation>
    </message>
    <message>
        <source>number of buttons clicked in the shop</source>
        <translation>le nombre de boutons cliqués dans la boutique</translation>
    </message>
    <message>
        <source>number of visits to the store</source>
        <translation>le nombre de passages au magasin</translation>
    </message>
    <message>
        <source>number of e-mails received</source>
        <translation>le nombre d’e-mails reçus</translation>
    </message>
    <message>
        <source>number of e-mails received in the last 30 days</source>
        <translation>le nombre d’e-mails reçus ces 30 derniers jours</translation>
    </message>
    <message>
        <source>last e-mail received</source>
        <translation>le dernier e-mail reçu</translation>
    </message>
    <message>
        <source>number of e-mails opened</source>
        <translation>le nombre d’e-mails ouverts</translation>
    </message>
    <message>
        <source>number of e-mails opened in the last 30 days</source>
        <translation>le nombre d’e-mails ouverts ces 30 derniers jours</translation>
    </message>
    <message>
        <source>number of e-mails opened in the last 90 days</source>
        <translation>le nombre d’e-mails ouverts ces 90 derniers jours</translation>
    </message>
    <message>
        <source>last opening of an e-mail</source>
        <translation>la dernière ouverture d’un e-mail</translation>
    </message>
    <message>
        <source>number of clicks in e-mails</source>
        <translation>le nombre de clics dans les e-mails</translation>
    </message>
    <message>
        <source>number of clicks in e-mails in the last 30 days</source>
        <translation>le nombre de clics dans les e-mails ces 30 derniers jours</translation>
    </message>
    <message>
        <source>last click in an e-mail</source>
        <translation>le dernier clic dans un e-mail</translation>
    </message>
    <message>
        <source>number of e-mails that came back</source>
        <translation>le nombre d’e-mails revenus en erreur</translation>
    </message>
    <message>
        <source>share of e-mails opened</source>
        <translation>la part des e-mails ouverts</translation>
    </message>
    <message>
        <source>share of e-mails clicked</source>
        <translation>la part des e-mails cliqués</translation>
    </message>
    <message>
        <source>sign-up</source>
        <translation>l’inscription</translation>
    </message>
    <message>
        <source>first activity</source>
        <translation>la première activité</translation>
    </message>
    <message>
        <source>last activity</source>
        <translation>la dernière activité</translation>
    </message>
    <message>
        <source>last contact</source>
        <translation>le dernier contact</translation>
    </message>
    <message>
        <source>number of conversations with customer service</source>
        <translation>le nombre d’échanges avec le service client</translation>
    </message>
    <message>
        <source>number of conversations that are not closed</source>
        <translation>le nombre d’échanges non clos</translation>
    </message>
    <message>
        <source>last message to customer service</source>
        <translation>le dernier message au service client</translation>
    </message>
    <message>
        <source>balance of loyalty points</source>
        <translation>le solde de points de fidélité</translation>
    </message>
    <message>
        <source>last move of loyalty points</source>
        <translation>le dernier mouvement de points de fidélité</translation>
    </message>
    <message>
        <source>number of reviews</source>
        <translation>le nombre d’avis</translation>
    </message>
    <message>
        <source>number of friends referred</source>
        <translation>le nombre d’amis parrainés</translation>
    </message>
    <message>
        <source>last mark for satisfaction</source>
        <translation>la dernière note de satisfaction</translation>
    </message>
    <message>
        <source>engagement score</source>
        <translation>le score d’engagement</translation>
    </message>
    <message>
        <source>engagement score of the last days</source>
        <translation>le score d’engagement des derniers jours</translation>
    </message>
    <message>
        <source>RFM group</source>
        <translation>Groupe RFM</translation>
    </message>
    <message>
        <source>recency score</source>
        <translation>le score de récence</translation>
    </message>
    <message>
        <source>frequency score</source>
        <translation>le score de fréquence</translation>
    </message>
    <message>
        <source>spending score</source>
        <translation>le score de dépense</translation>
    </message>
    <message>
        <source>favourite category</source>
        <translation>la catégorie favorite</translation>
    </message>
    <message>
        <source>favourite product</source>
        <translation>le produit favori</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>les étiquettes</translation>
    </message>
    <message>
        <source>number of notes</source>
        <translation>le nombre de notes</translation>
    </message>
    <message>
        <source>last note</source>
        <translation>la dernière note</translation>
    </message>
    <message>
        <source>date of the last note</source>
        <translation>la date de la dernière note</translation>
    </message>
    <message>
        <source>number of open tasks</source>
        <translation>le nombre de tâches en cours</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>le montant</translation>
    </message>
    <message>
        <source>the number of items</source>
        <translation>le nombre d’articles</translation>
    </message>
    <message>
        <source>the number of products</source>
        <translation>le nombre de produits</translation>
    </message>
    <message>
        <source>the product</source>
        <translation>le produit</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>la catégorie</translation>
    </message>
    <message>
        <source>the name of the category</source>
        <translation>le nom de la catégorie</translation>
    </message>
    <message>
        <source>the brand</source>
        <translation>la marque</translation>
    </message>
    <message>
        <source>the name of the product</source>
        <translation>le nom du produit</translation>
    </message>
    <message>
        <source>the variant</source>
        <translation>la déclinaison</translation>
    </message>
    <message>
        <source>the SKU</source>
        <translation>la référence</translation>
    </message>
    <message>
        <source>the type of product</source>
        <translation>le type de produit</translation>
    </message>
    <message>
        <source>the tag of the product</source>
        <translation>l’étiquette du produit</translation>
    </message>
    <message>
        <source>the quantity</source>
        <translation>la quantité</translation>
    </message>
    <message>
        <source>the quantity kept</source>
        <translation>la quantité gardée</translation>
    </message>
    <message>
        <source>the price of one</source>
        <translation>le prix unitaire</translation>
    </message>
    <message>
        <source>the discount code</source>
        <translation>le code promo</translation>
    </message>
    <message>
        <source>the discount</source>
        <translation>la remise</translation>
    </message>
    <message>
        <source>the shipping cost</source>
        <translation>le coût de livraison</translation>
    </message>
    <message>
        <source>the amount refunded</source>
        <translation>le montant remboursé</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>la boutique</translation>
    </message>
    <message>
        <source>the place of sale</source>
        <translation>le lieu de vente</translation>
    </message>
    <message>
        <source>the state in the shop</source>
        <translation>l’état dans la boutique</translation>
    </message>
    <message>
        <source>the kind of state</source>
        <translation>le type d’état</translation>
    </message>
    <message>
        <source>the payment status</source>
        <translation>l’état du paiement</translation>
    </message>
    <message>
        <source>the shipping status</source>
        <translation>l’état de l’expédition</translation>
    </message>
    <message>
        <source>the payment method</source>
        <translation>le moyen de paiement</translation>
    </message>
    <message>
        <source>the country shipped to</source>
        <translation>le pays de livraison</translation>
    </message>
    <message>
        <source>the postcode shipped to</source>
        <translation>le code postal de livraison</translation>
    </message>
    <message>
        <source>the town shipped to</source>
        <translation>la ville de livraison</translation>
    </message>
    <message>
        <source>the site they came from</source>
        <translation>le site de provenance</translation>
    </message>
    <message>
        <source>the page they landed on</source>
        <translation>la page d’arrivée</translation>
    </message>
    <message>
        <source>the tag of the order</source>
        <translation>l’étiquette de la commande</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>le canal</translation>
    </message>
    <message>
        <source>the purpose</source>
        <translation>l’objet</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>la source</translation>
    </message>
    <message>
        <source>the kind of account</source>
        <translation>le type de compte</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>l’objet</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>le texte</translation>
    </message>
    <message>
        <source>the state of the conversation</source>
        <translation>l’état de l’échange</translation>
    </message>
    <message>
        <source>the tag</source>
        <translation>l’étiquette</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>la page</translation>
    </message>
    <message>
        <source>the time in seconds</source>
        <translation>le temps en secondes</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>le message</translation>
    </message>
    <message>
        <source>the number of points</source>
        <translation>le nombre de points</translation>
    </message>
    <message>
        <source>the mark</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>the kind of event</source>
        <translation>le type d’événement</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>la valeur</translation>
    </message>
    <message>
        <source>answer to “%1”</source>
        <extracomment>after &quot;whose&quot;; %1 is a question: &quot;E-mail, news and offers (consent)&quot;</extracomment>
        <translation>la réponse à «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>%1 is the name of a field of the owner&apos;s making, within a sentence</extracomment>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>whether it counts as a sale</source>
        <translation>le fait de compter comme une vente</translation>
    </message>
    <message>
        <source>whether it is a test order</source>
        <translation>le fait d’être une commande de test</translation>
    </message>
    <message>
        <source>whether an order followed</source>
        <translation>le fait qu’une commande ait suivi</translation>
    </message>
    <message>
        <source>the total, whatever the currency,</source>
        <translation>le total, quelle que soit la devise,</translation>
    </message>
    <message>
        <source>time spent in the shop (in seconds)</source>
        <translation>le temps passé dans la boutique (en secondes)</translation>
    </message>
    <message>
        <source>all customers</source>
        <extracomment>after &quot;the top 10 % of&quot;: among whom one is ranked</extracomment>
        <translation>tous les clients</translation>
    </message>
    <message>
        <source>those who have ordered</source>
        <translation>ceux qui ont commandé</translation>
    </message>
    <message>
        <source>those who have a score</source>
        <translation>ceux qui ont un score</translation>
    </message>
    <message>
        <source>those of whom this is known</source>
        <translation>ceux pour qui c’est connu</translation>
    </message>
</context>
<context>
    <name>RulePlaceWords</name>
    <message>
        <source>its time</source>
        <translation>sa période</translation>
    </message>
    <message>
        <source>how long it lasts</source>
        <translation>la durée</translation>
    </message>
    <message>
        <source>how it compares</source>
        <translation>la comparaison</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>son sujet</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>le nombre de fois</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>la quantité</translation>
    </message>
    <message>
        <source>its place</source>
        <translation>son lieu</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>groupe %1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>carte %1</translation>
    </message>
    <message>
        <source>its value %1</source>
        <translation>sa valeur %1</translation>
    </message>
    <message>
        <source>its condition %1</source>
        <translation>sa condition %1</translation>
    </message>
</context>
<context>
    <name>RuleSentence</name>
    <message>
        <source>%1, or %2</source>
        <translation>%1, ou %2</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1, et %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1, for at least %2 now</source>
        <extracomment>%1 is a condition, %2 a length of time: &quot;who are in the segment “VIP”, for at least 30 days now&quot;</extracomment>
        <translation>%1, et ce depuis au moins %2</translation>
    </message>
    <message>
        <source>who are not among those %1</source>
        <extracomment>%1 says who: &quot;who placed an order or whose town is “Lyon”&quot;</extracomment>
        <translation>qui ne font pas partie de ceux %1</translation>
    </message>
    <message>
        <source>, except those %1</source>
        <translation>, sauf ceux %1</translation>
    </message>
    <message>
        <source>who are among those %1</source>
        <translation>qui font partie de ceux %1</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>All customers.</source>
        <translation>Tous les clients.</translation>
    </message>
    <message>
        <source>All customers except those %1.</source>
        <extracomment>%1 says who: &quot;who placed an order and whose town is “Lyon”&quot;</extracomment>
        <translation>Tous les clients, sauf ceux %1.</translation>
    </message>
    <message>
        <source>Customers %1.</source>
        <translation>Clients %1.</translation>
    </message>
    <message>
        <source>1 %1</source>
        <extracomment>the first of a month; %1 is &quot;November 2026&quot;</extracomment>
        <translation>1er %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Qt date format of a date in full: 21 November 2026</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>within the last hour</source>
        <translation>au cours de la dernière heure</translation>
    </message>
    <message>
        <source>within the last day</source>
        <translation>au cours du dernier jour</translation>
    </message>
    <message>
        <source>within the last week</source>
        <translation>au cours de la dernière semaine</translation>
    </message>
    <message>
        <source>within the last month</source>
        <translation>au cours du dernier mois</translation>
    </message>
    <message>
        <source>within the last year</source>
        <translation>au cours de la dernière année</translation>
    </message>
    <message>
        <source>within the next hour</source>
        <translation>dans l’heure qui vient</translation>
    </message>
    <message>
        <source>within the next day</source>
        <translation>dans le jour qui vient</translation>
    </message>
    <message>
        <source>within the next week</source>
        <translation>dans la semaine qui vient</translation>
    </message>
    <message>
        <source>within the next month</source>
        <translation>dans le mois qui vient</translation>
    </message>
    <message>
        <source>within the next year</source>
        <translation>dans l’année qui vient</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>la semaine dernière</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>la semaine prochaine</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>ce mois-ci</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>le mois dernier</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>le mois prochain</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>ce trimestre</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>le trimestre dernier</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>le trimestre prochain</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>cette année</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>l’année dernière</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>l’année prochaine</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>le jour</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>la semaine</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>le mois</translation>
    </message>
    <message>
        <source>the quarter</source>
        <translation>le trimestre</translation>
    </message>
    <message>
        <source>the year</source>
        <translation>l’année</translation>
    </message>
    <message>
        <source>in %1 of %2 ago</source>
        <extracomment>%1 is &quot;the month&quot;, &quot;the week&quot;, %2 &quot;3 months&quot;: a stretch of the calendar by where it lies</extracomment>
        <translation>dans %1 d’il y a %2</translation>
    </message>
    <message>
        <source>in %1 of %2 from now</source>
        <translation>dans %1 qui vient dans %2</translation>
    </message>
    <message>
        <source>in %1 of any year</source>
        <extracomment>%1 is a month, or several</extracomment>
        <translation>en %1, quelle que soit l’année</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <extracomment>%1 is a length of time: &quot;3 months&quot;</extracomment>
        <translation>il y a plus de %1</translation>
    </message>
    <message>
        <source>between %1 and %2 ago</source>
        <extracomment>%1 and %2 are lengths of time, the shorter first</extracomment>
        <translation>il y a entre %1 et %2</translation>
    </message>
    <message>
        <source>between %1 and %2 inclusive</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation>entre le %1 et le %2 inclus</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>avant le %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln hour(s)</source>
        <translation>
            <numerusform>au cours de la dernière heure</numerusform>
            <numerusform>au cours des %Ln dernières heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln day(s)</source>
        <translation>
            <numerusform>au cours du dernier jour</numerusform>
            <numerusform>au cours des %Ln derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln week(s)</source>
        <translation>
            <numerusform>au cours de la dernière semaine</numerusform>
            <numerusform>au cours des %Ln dernières semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln month(s)</source>
        <translation>
            <numerusform>au cours du dernier mois</numerusform>
            <numerusform>au cours des %Ln derniers mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the last %Ln year(s)</source>
        <translation>
            <numerusform>au cours de la dernière année</numerusform>
            <numerusform>au cours des %Ln dernières années</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln hour(s)</source>
        <translation>
            <numerusform>dans l’heure qui vient</numerusform>
            <numerusform>dans les %Ln prochaines heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln day(s)</source>
        <translation>
            <numerusform>dans le jour qui vient</numerusform>
            <numerusform>dans les %Ln prochains jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln week(s)</source>
        <translation>
            <numerusform>dans la semaine qui vient</numerusform>
            <numerusform>dans les %Ln prochaines semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln month(s)</source>
        <translation>
            <numerusform>dans le mois qui vient</numerusform>
            <numerusform>dans les %Ln prochains mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within the next %Ln year(s)</source>
        <translation>
            <numerusform>dans l’année qui vient</numerusform>
            <numerusform>dans les %Ln prochaines années</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln semaine</numerusform>
            <numerusform>%Ln semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln mois</numerusform>
            <numerusform>%Ln mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln an</numerusform>
            <numerusform>%Ln ans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message>
        <source>Replace the file?</source>
        <translation>Remplacer le fichier&#x202f;?</translation>
    </message>
    <message>
        <source>“%1” is already there. It is replaced when the new one is complete.</source>
        <translation>«&#x202f;%1&#x202f;» existe déjà. Il sera remplacé une fois le nouveau terminé.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>ScaleMove</name>
    <message>
        <source>recency %1 takes an order since %2 (before: since %3)</source>
        <extracomment>%1 is a score from 2 to 5, %2 and %3 are days</extracomment>
        <translation>il faut une commande depuis le %2 pour la récence %1 (avant&#x202f;: depuis le %3)</translation>
    </message>
    <message>
        <source>frequency %1 takes %2 orders (before: %3)</source>
        <extracomment>%1 is a score from 2 to 5, %2 and %3 are numbers of orders</extracomment>
        <translation>il faut %2 commandes pour la fréquence %1 (avant&#x202f;: %3)</translation>
    </message>
    <message>
        <source>amount spent %1 takes %2 (before: %3)</source>
        <extracomment>%1 is a score from 2 to 5, %2 and %3 are amounts</extracomment>
        <translation>il faut %2 pour le montant %1 (avant&#x202f;: %3)</translation>
    </message>
    <message>
        <source>Nobody has the frequency score %1: too many customers have the same number of orders.</source>
        <extracomment>%1 is a score from 2 to 5, or several</extracomment>
        <translation>Personne n’a la note de fréquence %1&#x202f;: trop de clients ont le même nombre de commandes.</translation>
    </message>
    <message>
        <source>Nobody has the recency score %1: too many customers ordered last on the same day.</source>
        <translation>Personne n’a la note de récence %1&#x202f;: trop de clients ont passé leur dernière commande le même jour.</translation>
    </message>
    <message>
        <source>The borders of the scores moved: %1. Customers who did nothing themselves may have come in or gone out by that.</source>
        <extracomment>%1 is a list: &quot;frequency 4 takes 3 orders (before: 4)&quot;</extracomment>
        <translation>Les limites des notes ont bougé&#x202f;: %1. Des clients ont pu entrer ou sortir ainsi sans avoir rien fait eux-mêmes.</translation>
    </message>
    <message>
        <source>It holds your customers against each other: some come in or go out because others bought more or less.</source>
        <translation>Ce segment compare vos clients entre eux&#x202f;: certains entrent ou sortent parce que d’autres ont acheté plus ou moins.</translation>
    </message>
</context>
<context>
    <name>SceneWorlds</name>
    <message>
        <source>Maison Tournesol</source>
        <translation>Maison Tournesol</translation>
    </message>
    <message>
        <source>Tournesol in town</source>
        <translation>Tournesol en ville</translation>
    </message>
</context>
<context>
    <name>ScoreWords</name>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Products looked at</source>
        <translation>Produits consultés</translation>
    </message>
    <message>
        <source>Messages opened</source>
        <translation>Messages ouverts</translation>
    </message>
    <message>
        <source>Clicks in messages</source>
        <translation>Clics dans les messages</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visite</numerusform>
            <numerusform>%n visites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) looked at</source>
        <translation>
            <numerusform>%n produit consulté</numerusform>
            <numerusform>%n produits consultés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened message(s)</source>
        <translation>
            <numerusform>%n message ouvert</numerusform>
            <numerusform>%n messages ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n click(s)</source>
        <translation>
            <numerusform>%n clic</numerusform>
            <numerusform>%n clics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n achat</numerusform>
            <numerusform>%n achats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>a part of a sum: %1 is &quot;3 visits&quot;, %2 what each is worth</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>over all time</source>
        <translation>depuis toujours</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>sur le dernier jour</numerusform>
            <numerusform>sur les %n derniers jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreenshotCommand</name>
    <message>
        <source>The folder “%1” could not be made. Choose another one.</source>
        <translation>Le dossier «&#x202f;%1&#x202f;» n’a pas pu être créé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>draws every page and dialog on invented shops, in French and English, light and dark</source>
        <translation>dessine chaque page et chaque dialogue avec des boutiques inventées, en français et en anglais, en clair et en sombre</translation>
    </message>
    <message>
        <source>only pictures whose name begins so, such as customers</source>
        <translation>seulement les images dont le nom commence ainsi, par exemple customers</translation>
    </message>
    <message>
        <source>only in this language</source>
        <translation>seulement dans cette langue</translation>
    </message>
    <message>
        <source>only in this look</source>
        <translation>seulement dans cet aspect</translation>
    </message>
    <message>
        <source>size of the text, 50 to 300</source>
        <translation>taille du texte, de 50 à 300</translation>
    </message>
    <message>
        <source>A value of the options is not known. See comptoir screenshots --help.</source>
        <translation>Une valeur des options n’est pas connue. Voir comptoir screenshots --help.</translation>
    </message>
    <message>
        <source>size of the window, such as 1024x768</source>
        <translation>taille de la fenêtre, par exemple 1024x768</translation>
    </message>
</context>
<context>
    <name>SearchLines</name>
    <message>
        <source>Customers, last active first: type more to narrow down</source>
        <translation>Clients, les derniers actifs d’abord&#x202f;: précisez pour réduire</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Looked at last</source>
        <translation>Vus en dernier</translation>
    </message>
    <message>
        <source>Product without name</source>
        <translation>Produit sans nom</translation>
    </message>
    <message>
        <source>No longer in the shop</source>
        <translation>Plus dans la boutique</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try the beginning of a name, an e-mail, a phone number, a town, an order number, a product or its SKU. Messages and notes are not searched here: each customer&apos;s history has a search for them.</source>
        <translation>Rien ne s’appelle «&#x202f;%1&#x202f;». Essayez le début d’un nom, d’un e-mail, d’un téléphone, d’une ville, un numéro de commande, un produit ou sa référence. Les messages et les notes ne sont pas cherchés ici&#x202f;: l’historique de chaque client a une recherche pour cela.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The key of the shop is empty. Nothing was changed: give it in an environment variable with --secret-env NAME, or on standard input.</source>
        <translation>La clé de la boutique est vide. Rien n’a été modifié&#x202f;: donnez-la dans une variable d’environnement avec --secret-env NAME, ou sur l’entrée standard.</translation>
    </message>
    <message>
        <source>The password of the account is empty. Nothing was changed: give it in an environment variable with --secret-env NAME, or on standard input.</source>
        <translation>Le mot de passe du compte est vide. Rien n’a été modifié&#x202f;: donnez-le dans une variable d’environnement avec --secret-env NAME, ou sur l’entrée standard.</translation>
    </message>
    <message>
        <source>The environment has no variable of the name that --secret-env gives. Nothing was changed: the option takes the name of a variable, never the key or the password itself. Set the variable and try again.</source>
        <translation>L’environnement n’a pas de variable du nom donné par --secret-env. Rien n’a été changé&#x202f;: l’option prend le nom d’une variable, jamais la clé ni le mot de passe eux-mêmes. Définissez la variable puis réessayez.</translation>
    </message>
</context>
<context>
    <name>SegmentColours</name>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>SegmentCommands</name>
    <message>
        <source>lists the segments</source>
        <translation>liste les segments</translation>
    </message>
    <message>
        <source>tells all of one segment, with its rule</source>
        <translation>dit tout d’un segment, avec sa règle</translation>
    </message>
    <message>
        <source>writes all segments to a JSON file</source>
        <translation>écrit tous les segments dans un fichier JSON</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) added.</source>
        <translation>
            <numerusform>%n segment ajouté.</numerusform>
            <numerusform>%n segments ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) written.</source>
        <translation>
            <numerusform>%n segment écrit.</numerusform>
            <numerusform>%n segments écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left out: its rule is damaged.</source>
        <translation>«&#x202f;%1&#x202f;» a été laissé de côté&#x202f;: sa règle est abîmée.</translation>
    </message>
    <message>
        <source>There is no segment “%1”. See comptoir segment list.</source>
        <translation>Il n’y a pas de segment «&#x202f;%1&#x202f;». Voyez comptoir segment list.</translation>
    </message>
    <message>
        <source>its rule cannot be read</source>
        <translation>règle illisible</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>pas encore compté</translation>
    </message>
    <message>
        <source>How many are in one now: comptoir segment count KEY</source>
        <translation>Combien y sont maintenant&#x202f;: comptoir segment count CLÉ</translation>
    </message>
    <message>
        <source>takes in the segments of a file</source>
        <translation>reprend les segments d’un fichier</translation>
    </message>
    <message>
        <source>of those that are here already (the same key, or the same rule): leave these as they are (unless told), replace them, or add the file&apos;s beside them</source>
        <translation>de ceux qui sont déjà là (même clé ou même règle)&#x202f;: les laisser tels quels (sauf indication), les remplacer, ou ajouter ceux du fichier à côté</translation>
    </message>
    <message>
        <source>puts a segment aside</source>
        <translation>met un segment de côté</translation>
    </message>
    <message>
        <source>takes a segment out of the archive</source>
        <translation>sort un segment des archives</translation>
    </message>
    <message>
        <source>deletes a segment and its history</source>
        <translation>supprime un segment et son historique</translation>
    </message>
    <message>
        <source>without it nothing is deleted</source>
        <translation>sans elle, rien n’est supprimé</translation>
    </message>
    <message>
        <source>The segment “%1” is archived.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» est archivé.</translation>
    </message>
    <message>
        <source>The segment “%1” is out of the archive.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» est sorti des archives.</translation>
    </message>
    <message>
        <source>This would delete “%1” for good, with the history of who was in it. Nothing was changed. Say --yes to delete it, or put it aside with comptoir segment archive.</source>
        <translation>Cela supprimerait «&#x202f;%1&#x202f;» définitivement, avec l’historique de qui y était. Rien n’a été modifié. Indiquez --yes pour le supprimer, ou mettez-le de côté avec comptoir segment archive.</translation>
    </message>
    <message>
        <source>The segment “%1” is deleted.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» est supprimé.</translation>
    </message>
    <message>
        <source>--known is leave, replace or add, not “%1”. Nothing was changed.</source>
        <translation>--known vaut leave, replace ou add, et non «&#x202f;%1&#x202f;». Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) replaced.</source>
        <translation>
            <numerusform>%n segment remplacé.</numerusform>
            <numerusform>%n segments remplacés.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is already there and stays as it is.</source>
        <translation>«&#x202f;%1&#x202f;» est déjà là et reste tel quel.</translation>
    </message>
</context>
<context>
    <name>SegmentFile</name>
    <message>
        <source>These segments were written by a newer Comptoir. Nothing was changed. Bring this Comptoir up to date, then choose the file again.</source>
        <translation>Ces segments ont été écrits par un Comptoir plus récent. Rien n’a été modifié. Mettez ce Comptoir à jour, puis choisissez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>This is no file of segments. Nothing was changed. Choose one that Comptoir wrote.</source>
        <translation>Ce n’est pas un fichier de segments. Rien n’a été modifié. Choisissez un fichier écrit par Comptoir.</translation>
    </message>
    <message>
        <source>The segment “%1” of this file cannot be taken: nothing was changed. %2</source>
        <extracomment>%1 is the name of a segment or its place in a file (&quot;no. 3&quot;); %2 is a sentence saying why</extracomment>
        <translation>Le segment «&#x202f;%1&#x202f;» de ce fichier ne peut pas être repris&#x202f;: rien n’a été modifié. %2</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>This file holds more than %1 segments. Nothing was changed. Choose a smaller one.</source>
        <translation>Ce fichier contient plus de %1 segments. Rien n’a été changé. Choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>Nobody is in “%1” yet. %2</source>
        <extracomment>%1 is the name of a segment; %2 says where in its rule, and what</extracomment>
        <translation>Personne n’est encore dans «&#x202f;%1&#x202f;». %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Nothing was changed. Choose another one.</source>
        <translation>Le fichier %1 ne peut pas être lu. Rien n’a été modifié. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file %1 is far too large for a file of segments. Nothing was changed. Choose one that Comptoir wrote.</source>
        <translation>Le fichier %1 est bien trop gros pour un fichier de segments. Rien n’a été modifié. Choisissez-en un que Comptoir a écrit.</translation>
    </message>
</context>
<context>
    <name>SegmentGraph</name>
    <message>
        <source>Segments name each other here more than %1 segments deep, or in a circle. Nothing was saved. Take such a condition out.</source>
        <translation>Les segments se citent ici les uns les autres sur plus de %1 niveaux, ou tournent en rond. Rien n’a été enregistré. Retirez cette condition.</translation>
    </message>
    <message>
        <source>The rule leads back to this very segment by way of others, so nobody could tell who is in. Nothing was saved. Take that condition out.</source>
        <translation>La règle revient à ce segment même en passant par d’autres&#x202f;: personne ne pourrait dire qui en fait partie. Rien n’a été enregistré. Retirez cette condition.</translation>
    </message>
</context>
<context>
    <name>SegmentPreset</name>
    <message>
        <source>The ready-made lists cannot be read. Please install Comptoir again.</source>
        <translation>Les listes toutes prêtes sont illisibles. Réinstallez Comptoir.</translation>
    </message>
</context>
<context>
    <name>SegmentProblems</name>
    <message>
        <source>In %1: %2 (%3)</source>
        <extracomment>%1 is where (&quot;card 3&quot;), %2 a sentence saying what is wrong there, %3 the place in a file</extracomment>
        <translation>Dans %1&#x202f;: %2 (%3)</translation>
    </message>
    <message>
        <source>The rule of the segment “%1” cannot be asked, so nobody is in this segment. %2</source>
        <extracomment>%1 is the name of a segment, %2 says where in its rule, and what</extracomment>
        <translation>La règle du segment «&#x202f;%1&#x202f;» ne peut pas être évaluée&#x202f;: personne n’est dans ce segment. %2</translation>
    </message>
</context>
<context>
    <name>SegmentQuestions</name>
    <message>
        <source>as it was then, as far as the file tells</source>
        <translation>tel que c’était alors, autant que le fichier le dise</translation>
    </message>
    <message>
        <source>counts who is in a segment</source>
        <translation>compte qui est dans un segment</translation>
    </message>
    <message>
        <source>lists who is in a segment</source>
        <translation>liste qui est dans un segment</translation>
    </message>
    <message>
        <source>at most N, 50 unless told; 0 for all</source>
        <translation>au plus N, 50 sauf indication&#x202f;; 0 pour tout</translation>
    </message>
    <message>
        <source>tells condition by condition why a customer is in a segment or not</source>
        <translation>dit, condition par condition, pourquoi un client est dans un segment ou non</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>No customer has this e-mail address.</source>
        <translation>Aucun client n’a cette adresse e-mail.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>In the segment.</source>
        <translation>Dans le segment.</translation>
    </message>
    <message>
        <source>Not in the segment.</source>
        <translation>Pas dans le segment.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Changes by itself</source>
        <translation>Changera d’elle-même le</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>%1: nobody can tell who is in “%2”. Nothing was sent.</source>
        <extracomment>%1 is what has not arrived (&quot;Needs visits&quot;), %2 the name of a segment</extracomment>
        <translation>%1&#x202f;: impossible de savoir qui est dans «&#x202f;%2&#x202f;». Rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>SegmentRecipients</name>
    <message>
        <source>Nobody knows yet who is in “%1”: %2.</source>
        <translation>Personne ne sait encore qui est dans «&#x202f;%1&#x202f;»&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>SegmentRepository</name>
    <message>
        <source>This segment is no longer there. Nothing was changed. Open the list again.</source>
        <translation>Ce segment n’existe plus. Rien n’a été modifié. Rouvrez la liste.</translation>
    </message>
    <message>
        <source>A segment needs a name of at most %1 letters. Nothing was saved.</source>
        <translation>Un segment doit avoir un nom, de %1 lettres au plus. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>There is a segment named “%1” already. Nothing was saved. Choose another name.</source>
        <translation>Il y a déjà un segment nommé «&#x202f;%1&#x202f;». Rien n’a été enregistré. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copie</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>one of a list of segments</extracomment>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>The segment %1 needs this one. Nothing was changed. Change its rule first.</source>
        <translation>Le segment %1 a besoin de celui-ci. Rien n’a été modifié. Changez d’abord sa règle.</translation>
    </message>
    <message>
        <source>The segments %1 need this one. Nothing was changed. Change their rules first.</source>
        <translation>Les segments %1 ont besoin de celui-ci. Rien n’a été modifié. Changez d’abord leurs règles.</translation>
    </message>
</context>
<context>
    <name>SenderChannels</name>
    <message>
        <source>The password of “%1” is missing. Nothing was sent. Enter it again.</source>
        <translation>Le mot de passe de «&#x202f;%1&#x202f;» manque. Rien n’a été envoyé. Saisissez-le à nouveau.</translation>
    </message>
</context>
<context>
    <name>SenderForm</name>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Customers see it as the sender.</source>
        <translation>Les clients la voient comme expéditeur.</translation>
    </message>
    <message>
        <source>a name of up to %1 letters and digits</source>
        <translation>un nom de %1 lettres et chiffres au plus</translation>
    </message>
    <message>
        <source>a short number such as 36111</source>
        <translation>un numéro court comme 36111</translation>
    </message>
    <message>
        <source>a number with its country, such as +33757000000</source>
        <translation>un numéro avec son pays, comme +33757000000</translation>
    </message>
    <message>
        <source>the id of a messaging service</source>
        <translation>l’identifiant d’un service de messagerie</translation>
    </message>
    <message>
        <source>What customers see: %1.</source>
        <translation>Ce que voient les clients&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Empty: the provider’s short number.</source>
        <translation>Vide&#x202f;: le numéro court du fournisseur.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Where it is not the address.</source>
        <translation>S’il n’est pas l’adresse.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>It is kept in this computer’s keychain, and nowhere else.</source>
        <translation>Il est gardé dans le trousseau de cet ordinateur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Les réponses vont à</translation>
    </message>
    <message>
        <source>Empty: to the address itself.</source>
        <translation>Vide&#x202f;: à l’adresse elle-même.</translation>
    </message>
    <message>
        <source>Mails that unsubscribe go to</source>
        <translation>Les e-mails de désinscription vont à</translation>
    </message>
    <message>
        <source>Empty: to where answers go. Comptoir reads them there.</source>
        <translation>Vide&#x202f;: là où vont les réponses. Comptoir les y lit.</translation>
    </message>
    <message>
        <source>Page that unsubscribes</source>
        <translation>Page de désinscription</translation>
    </message>
    <message>
        <source>With {token} in its address, of a page that takes a POST. Most shops need none.</source>
        <translation>Avec {token} dans son adresse, une page qui accepte un POST. La plupart des boutiques n’en ont pas besoin.</translation>
    </message>
    <message>
        <source>Outgoing mail server</source>
        <translation>Serveur d’envoi</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>TLS (port 465)</source>
        <translation>TLS (port 465)</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS (port 587)</translation>
    </message>
    <message>
        <source>None, on this computer only</source>
        <translation>Aucune, sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Empty: the usual one of the protection.</source>
        <translation>Vide&#x202f;: celui qui va avec la protection.</translation>
    </message>
    <message>
        <source>Log in with</source>
        <translation>Se connecter avec</translation>
    </message>
    <message>
        <source>a password or key</source>
        <translation>un mot de passe ou une clé</translation>
    </message>
    <message>
        <source>nothing, on this computer only</source>
        <translation>rien, sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>“%1” cannot be: %2. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» ne convient pas&#x202f;: %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse e-mail. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>OAuth client ID</source>
        <translation>Identifiant du client OAuth</translation>
    </message>
    <message>
        <source>Of the client that you registered at %1 for signing in.</source>
        <translation>Celui du client que vous avez enregistré chez %1 pour vous connecter.</translation>
    </message>
    <message>
        <source>OAuth client secret</source>
        <translation>Secret du client OAuth</translation>
    </message>
    <message>
        <source>Empty, if %1 gave none.</source>
        <translation>Vide si %1 n’en a pas donné.</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Se connecter avec le navigateur</translation>
    </message>
    <message>
        <source>%1 asks in your browser whether Comptoir may send by your mailbox and read its answers. Your password stays there.</source>
        <translation>%1 demande dans votre navigateur si Comptoir peut envoyer par votre boîte et en lire les réponses. Votre mot de passe n’en sort pas.</translation>
    </message>
    <message>
        <source>a sign-in or an access token (OAuth)</source>
        <translation>une connexion ou un jeton d’accès (OAuth)</translation>
    </message>
    <message>
        <source>One cannot sign in at this provider in the browser. Enter a password.</source>
        <translation>Ce fournisseur ne permet pas de se connecter dans le navigateur. Saisissez un mot de passe.</translation>
    </message>
    <message>
        <source>The OAuth client ID is missing. It says at %1 who asks.</source>
        <translation>L’identifiant du client OAuth manque. Il indique à %1 qui fait la demande.</translation>
    </message>
</context>
<context>
    <name>SenderPresets</name>
    <message>
        <source>App password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>SMTP key</source>
        <translation>Clé SMTP</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Clé secrète</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Clé d’accès</translation>
    </message>
    <message>
        <source>SMTP login</source>
        <translation>Identifiant SMTP</translation>
    </message>
    <message>
        <source>The address and the password of the mailbox, as you gave them in the OVHcloud control panel (Web Cloud, E-mails).</source>
        <translation>L’adresse et le mot de passe de la boîte, tels que vous les avez donnés dans l’espace client OVHcloud (Web Cloud, E-mails).</translation>
    </message>
    <message>
        <source>The address and the password of your Orange mailbox. Customers see an address that ends in orange.fr; for many messages an address of your own domain is better.</source>
        <translation>L’adresse et le mot de passe de votre boîte Orange. Les clients voient une adresse qui finit par orange.fr&#x202f;; pour beaucoup de messages, une adresse de votre propre domaine est préférable.</translation>
    </message>
    <message>
        <source>The address and the password of the mailbox, as you gave them at IONOS (E-mail). A new contract may send 50 messages an hour, later up to 500.</source>
        <translation>L’adresse et le mot de passe de la boîte, tels que vous les avez donnés chez IONOS (E-mail). Un nouveau contrat peut envoyer 50 messages par heure, plus tard jusqu’à 500.</translation>
    </message>
    <message>
        <source>1. Open https://manager.infomaniak.com and choose your mailbox.
2. Make a password for a device named Comptoir.
3. Enter it here.</source>
        <translation>1. Ouvrez https://manager.infomaniak.com et choisissez votre boîte.
2. Créez un mot de passe pour un appareil nommé Comptoir.
3. Saisissez-le ici.</translation>
    </message>
    <message>
        <source>1. In Brevo open Settings, then SMTP &amp; API, then SMTP.
2. Copy the login that is shown there.
3. Make an SMTP key and enter it here. The API key is another one.
4. Have Brevo authenticate your domain (Senders, Domains).</source>
        <translation>1. Dans Brevo, ouvrez Paramètres, puis SMTP et API, puis SMTP.
2. Copiez l’identifiant qui s’affiche.
3. Créez une clé SMTP et saisissez-la ici. La clé API en est une autre.
4. Faites authentifier votre domaine par Brevo (Expéditeurs, Domaines).</translation>
    </message>
    <message>
        <source>1. In Mailjet open Account settings, then SMTP and SEND API settings.
2. Copy the API key and the secret key.
3. Have Mailjet validate your domain (Sender domains &amp; addresses).</source>
        <translation>1. Dans Mailjet, ouvrez Paramètres du compte, puis Paramètres SMTP et SEND API.
2. Copiez la clé API et la clé secrète.
3. Faites valider votre domaine par Mailjet (Domaines et adresses d’expéditeur).</translation>
    </message>
    <message>
        <source>1. In Mailgun open Sending, then your domain, then SMTP credentials.
2. Copy the login, and make a password.</source>
        <translation>1. Dans Mailgun, ouvrez Sending, puis votre domaine, puis SMTP credentials.
2. Copiez l’identifiant, et créez un mot de passe.</translation>
    </message>
    <message>
        <source>1. In Postmark open your server, then the message stream, then Settings.
2. Make an SMTP token: it has an access key and a secret key.</source>
        <translation>1. Dans Postmark, ouvrez votre serveur, puis le flux de messages, puis Settings.
2. Créez un jeton SMTP&#x202f;: il a une clé d’accès et une clé secrète.</translation>
    </message>
    <message>
        <source>1. In SendGrid open Settings, then API keys.
2. Make a key with the right Mail Send, and enter it here.</source>
        <translation>1. Dans SendGrid, ouvrez Settings, puis API Keys.
2. Créez une clé avec le droit Mail Send, et saisissez-la ici.</translation>
    </message>
    <message>
        <source>Your provider’s help tells the outgoing mail server: look for “SMTP”. Port 465 goes with TLS, 587 with STARTTLS.</source>
        <translation>L’aide de votre fournisseur indique le serveur d’envoi&#x202f;: cherchez «&#x202f;SMTP&#x202f;». Le port 465 va avec TLS, 587 avec STARTTLS.</translation>
    </message>
    <message>
        <source>1. Switch on 2-step verification in your Google account (Security).
2. Open https://myaccount.google.com/apppasswords and make a password named Comptoir.
3. Enter its sixteen letters here. Your usual password does not work: Google takes none from programs since May 2025.

Without a password (More settings):
1. Open https://console.cloud.google.com, make a project and set up its consent screen with the scope https://mail.google.com/. Publish it: a sign-in by a project in testing ends after seven days.
2. Make an OAuth client for a desktop program; enter its ID and its secret.
3. Sign in with the browser.</source>
        <translation>1. Activez la validation en deux étapes de votre compte Google (Sécurité).
2. Ouvrez https://myaccount.google.com/apppasswords et créez un mot de passe nommé Comptoir.
3. Saisissez ici ses seize lettres. Votre mot de passe habituel ne fonctionne pas&#x202f;: depuis mai 2025, Google n’en accepte plus de la part des programmes.

Sans mot de passe (Plus de réglages)&#x202f;:
1. Ouvrez https://console.cloud.google.com, créez un projet et configurez son écran de consentement avec l’accès https://mail.google.com/. Publiez-le&#x202f;: la connexion d’un projet en test s’arrête au bout de sept jours.
2. Créez un client OAuth pour application de bureau&#x202f;; saisissez son identifiant et son secret.
3. Connectez-vous avec le navigateur.</translation>
    </message>
    <message>
        <source>Microsoft takes no passwords from programs any more: one signs in with the browser.
1. Open https://entra.microsoft.com, App registrations, New registration. Name it Comptoir, for any organisation’s and personal Microsoft accounts.
2. Under Authentication add the platform “Mobile and desktop applications” with the address http://localhost.
3. Enter its application (client) ID here. It needs no secret.
4. Sign in with the browser. Your mailbox must allow SMTP and IMAP in its settings.</source>
        <translation>Microsoft n’accepte plus de mot de passe de la part des programmes&#x202f;: on se connecte avec le navigateur.
1. Ouvrez https://entra.microsoft.com, Inscriptions d’applications, Nouvelle inscription. Nommez-la Comptoir, pour les comptes de toute organisation et les comptes Microsoft personnels.
2. Sous Authentification, ajoutez la plateforme «&#x202f;Applications mobiles et de bureau&#x202f;» avec l’adresse http://localhost.
3. Saisissez ici l’ID d’application (client). Aucun secret n’est nécessaire.
4. Connectez-vous avec le navigateur. Votre boîte doit autoriser SMTP et IMAP dans ses réglages.</translation>
    </message>
</context>
<context>
    <name>SenderRepository</name>
    <message>
        <source>This sending account is no longer there. Nothing was changed.</source>
        <translation>Ce compte d’envoi n’existe plus. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>SenderWords</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Nothing leaves by this account until you go on.</source>
        <translation>Rien ne part par ce compte tant que vous ne le reprenez pas.</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>The provider asked to wait. Comptoir goes on by itself: %1.</source>
        <translation>Le fournisseur a demandé d’attendre. Comptoir reprend tout seul&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Another mail server (SMTP)</source>
        <translation>Un autre serveur (SMTP)</translation>
    </message>
    <message>
        <source>Text messages (SMS)</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>%1 to %2 seconds between two</source>
        <extracomment>a rest between two messages, by chance within</extracomment>
        <translation>%1 à %2 secondes entre deux</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 par minute</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 par heure</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>No limit of its own</source>
        <translation>Sans limite propre</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Au plus %1</translation>
    </message>
    <message>
        <source>warm-up since %1</source>
        <translation>mise en route depuis le %1</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <extracomment>what is left of text messages that were paid for</extracomment>
        <translation>%1 crédits</translation>
    </message>
    <message>
        <source>Another provider (HTTP)</source>
        <translation>Un autre fournisseur (HTTP)</translation>
    </message>
</context>
<context>
    <name>SendingArm</name>
    <message>
        <source>Comptoir cannot write down how far it has sent (%1), so nothing more is sent. Your data are safe. Check that you may write there.</source>
        <translation>Comptoir ne peut pas noter où en sont les envois (%1), donc plus rien ne part. Vos données sont intactes. Vérifiez que vous pouvez écrire à cet endroit.</translation>
    </message>
</context>
<context>
    <name>SendingIssues</name>
    <message>
        <source>May this Comptoir send?</source>
        <translation>Ce Comptoir peut-il envoyer&#x202f;?</translation>
    </message>
    <message>
        <source>This shop’s data was copied or restored. If another computer sends for the same shop, customers get messages twice.

Say yes only where this is the one that sends.</source>
        <translation>Les données de cette boutique ont été copiées ou restaurées. Si un autre ordinateur envoie aussi pour elle, les clients reçoivent les messages deux fois.

Ne dites oui que si c’est cet ordinateur-ci qui envoie.</translation>
    </message>
    <message>
        <source>Yes, it may send</source>
        <translation>Oui, il peut envoyer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message numerus="yes">
        <source>Send %n late message(s)?</source>
        <translation>
            <numerusform>Envoyer %n message en retard&#x202f;?</numerusform>
            <numerusform>Envoyer %n messages en retard&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They were due while Comptoir was closed. What is dropped stays in the outbox as not sent, with this reason.</source>
        <translation>Ils devaient partir pendant que Comptoir était fermé. Ce qui est abandonné reste dans la liste des envois comme non envoyé, avec cette raison.</translation>
    </message>
    <message>
        <source>Do so</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Send them, each in its customer’s hours</source>
        <translation>Les envoyer, chacun aux heures de son client</translation>
    </message>
    <message>
        <source>Drop them all</source>
        <translation>Tous les abandonner</translation>
    </message>
    <message>
        <source>This copy may not send until you confirm it: the data was copied or restored.</source>
        <translation>Cette copie n’envoie rien tant que vous ne le confirmez pas : les données ont été copiées ou restaurées.</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Confirmer…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were due while Comptoir was closed: send or drop them?</source>
        <translation>
            <numerusform>%n message devait partir pendant que Comptoir était fermé : l’envoyer ou l’abandonner ?</numerusform>
            <numerusform>%n messages devaient partir pendant que Comptoir était fermé : les envoyer ou les abandonner ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>The provider refused the password of “%1”: nothing is sent by it until you enter another.</source>
        <translation>Le fournisseur a refusé le mot de passe de « %1 » : rien ne part par ce compte tant que vous n’en saisissez pas un autre.</translation>
    </message>
    <message>
        <source>“%1” sends nothing until you look at it. %2</source>
        <translation>« %1 » n’envoie rien tant que vous ne l’avez pas regardé. %2</translation>
    </message>
    <message>
        <source>Show the account</source>
        <translation>Afficher le compte</translation>
    </message>
    <message>
        <source>“%1” waits until %2: its provider asked for it, or could not be reached.</source>
        <extracomment>%1 is an account, %2 a day and a time</extracomment>
        <translation>« %1 » attend (%2) : son fournisseur l’a demandé ou n’a pas pu être joint.</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Afficher ce qui attend</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>The provider refused the sign-in of “%1”: nothing is sent by it until you sign in again.</source>
        <translation>Le fournisseur a refusé la connexion de «&#x202f;%1&#x202f;»&#x202f;: rien n’est envoyé par ce compte tant que vous ne vous reconnectez pas.</translation>
    </message>
</context>
<context>
    <name>ShellScenes</name>
    <message>
        <source>The backup is made and checked.</source>
        <translation>La sauvegarde est faite et vérifiée.</translation>
    </message>
    <message>
        <source>2 records could not be read. They are kept and are read again by every sync.</source>
        <translation>2 fiches n’ont pas pu être lues. Elles sont gardées et relues à chaque synchronisation.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>The tag VIP was given to 12 customers.</source>
        <translation>L’étiquette VIP a été donnée à 12 clients.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ShopCommands</name>
    <message>
        <source>lists the connected shops</source>
        <translation>liste les boutiques connectées</translation>
    </message>
    <message>
        <source>connects a shop; its key comes from --secret-env NAME or standard input</source>
        <translation>connecte une boutique&#x202f;; sa clé vient de --secret-env NAME ou de l’entrée standard</translation>
    </message>
    <message>
        <source>what to call it, instead of its own name</source>
        <translation>comment l’appeler, au lieu de son propre nom</translation>
    </message>
    <message>
        <source>signs in and tells permission by permission what the key may do</source>
        <translation>se connecte et dit, autorisation par autorisation, ce que la clé permet</translation>
    </message>
    <message>
        <source>disconnects a shop and forgets its key; its history stays</source>
        <translation>déconnecte une boutique et oublie sa clé&#x202f;; son historique reste</translation>
    </message>
    <message>
        <source>deletes also everything that came from it</source>
        <translation>supprime aussi tout ce qui en est venu</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>No shop is connected. See comptoir shop add --help.</source>
        <translation>Aucune boutique n’est connectée. Voyez comptoir shop add --help.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Comptoir does not know the platform “%1”. It knows: %2.</source>
        <translation>Comptoir ne connaît pas la plateforme «&#x202f;%1&#x202f;». Il connaît&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Type or pipe in the key of the shop, then Enter.</source>
        <translation>Tapez ou envoyez la clé de la boutique, puis Entrée.</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Interrogation de %1 …</translation>
    </message>
    <message>
        <source>Connected as shop %1, “%2”.</source>
        <translation>Connectée comme boutique %1, «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>Disconnected “%1”.</source>
        <translation>«&#x202f;%1&#x202f;» déconnectée.</translation>
    </message>
    <message>
        <source>imported files, nothing to sync</source>
        <translation>fichiers importés, rien à synchroniser</translation>
    </message>
</context>
<context>
    <name>ShopErasure</name>
    <message>
        <source>Erasing was stopped. Everything is as it was before.</source>
        <translation>L’effacement a été arrêté. Tout est comme avant.</translation>
    </message>
</context>
<context>
    <name>ShopLinks</name>
    <message>
        <source>Open this page of the shop?</source>
        <translation>Ouvrir cette page de la boutique&#x202f;?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
</context>
<context>
    <name>ShopRepository</name>
    <message>
        <source>There is no such shop.</source>
        <translation>Cette boutique n’existe pas.</translation>
    </message>
    <message>
        <source>This shop is already connected, as “%1”. Nothing was changed. To change its key, edit that shop.</source>
        <extracomment>%1 is the name under which the shop is connected</extracomment>
        <translation>Cette boutique est déjà connectée, sous le nom «&#x202f;%1&#x202f;». Rien n’a été modifié. Pour changer sa clé, modifiez cette boutique.</translation>
    </message>
</context>
<context>
    <name>ShopWords</name>
    <message>
        <source>Placed</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Payment authorised</source>
        <translation>Paiement autorisé</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Partiellement payée</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Partiellement expédiée</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expédiée</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Partiellement remboursée</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Payment voided</source>
        <translation>Paiement annulé</translation>
    </message>
    <message>
        <source>Payment expired</source>
        <translation>Paiement expiré</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>En attente de paiement</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Partly sent</source>
        <translation>Partiellement envoyée</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Pas encore envoyée</translation>
    </message>
    <message>
        <source>Put back in stock</source>
        <translation>Remise en stock</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Handed to the carrier&apos;s service</source>
        <translation>Confiée au prestataire d’expédition</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Planned for later</source>
        <translation>Prévue plus tard</translation>
    </message>
    <message>
        <source>Refused by the carrier&apos;s service</source>
        <translation>Refusée par le prestataire d’expédition</translation>
    </message>
</context>
<context>
    <name>SignInTexts</name>
    <message>
        <source>You can close this window and go back to Comptoir.</source>
        <translation>Vous pouvez fermer cette fenêtre et revenir à Comptoir.</translation>
    </message>
    <message>
        <source>Comptoir does not wait for this answer.</source>
        <translation>Comptoir n’attend pas cette réponse.</translation>
    </message>
    <message>
        <source>Comptoir cannot wait for the browser&apos;s answer on this computer. Nothing was changed. Another program may forbid it.</source>
        <translation>Comptoir ne peut pas attendre la réponse du navigateur sur cet ordinateur. Rien n’a été modifié. Un autre programme l’interdit peut-être.</translation>
    </message>
    <message>
        <source>Nobody signed in within ten minutes. Nothing was changed. Try again.</source>
        <translation>Personne ne s’est connecté dans les dix minutes. Rien n’a été modifié. Réessayez.</translation>
    </message>
</context>
<context>
    <name>SmsFactor</name>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>1. Log in at https://my.smsfactor.com/.
2. Open “Developers”, then “API tokens”, and make a token.
3. Copy it here. SMSFactor puts the words with STOP at the end of advertising messages by itself.</source>
        <translation>1. Connectez-vous sur https://my.smsfactor.com/.
2. Ouvrez «&#x202f;Développeurs&#x202f;», puis «&#x202f;Jetons d’API&#x202f;», et créez un jeton.
3. Copiez-le ici. SMSFactor ajoute lui-même la mention STOP à la fin des messages publicitaires.</translation>
    </message>
</context>
<context>
    <name>SmsSender</name>
    <message>
        <source>The sender of the messages is missing. Enter the name or the number that your customers are to see.</source>
        <translation>L’expéditeur des messages manque. Saisissez le nom ou le numéro que vos clients doivent voir.</translation>
    </message>
    <message>
        <source>French operators block messages sent by programs from ordinary mobile numbers. Enter the name of your shop, or a number from your provider.</source>
        <translation>Les opérateurs français bloquent les messages envoyés par des programmes depuis des numéros de mobile ordinaires. Saisissez le nom de votre boutique, ou un numéro de votre prestataire.</translation>
    </message>
    <message>
        <source>“%1” cannot be the sender of a text message. A name has %2 to %3 letters without accents and digits, and at least one letter.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être l’expéditeur d’un SMS. Un nom a de %2 à %3 lettres sans accents ou chiffres, dont au moins une lettre.</translation>
    </message>
    <message>
        <source>This provider cannot send as “%1”. Enter a sender that your account there has.</source>
        <translation>Ce prestataire ne peut pas envoyer comme «&#x202f;%1&#x202f;». Saisissez un expéditeur que votre compte possède chez lui.</translation>
    </message>
</context>
<context>
    <name>Smsmode</name>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>How to stop</source>
        <translation>Comment arrêter</translation>
    </message>
    <message>
        <source>Stands at the end of every advertising message, with the short number that smsmode gave you.</source>
        <translation>Figure à la fin de chaque message publicitaire, avec le numéro court que smsmode vous a donné.</translation>
    </message>
    <message>
        <source>1. Log in at https://ui.smsmode.com/.
2. Open “Settings”, then “API keys”, and make a key for a channel of the kind “Marketing” or “Transactional”.
3. Copy it here.</source>
        <translation>1. Connectez-vous sur https://ui.smsmode.com/.
2. Ouvrez «&#x202f;Paramètres&#x202f;», puis «&#x202f;Clés API&#x202f;», et créez une clé pour un canal de type «&#x202f;Marketing&#x202f;» ou «&#x202f;Transactionnel&#x202f;».
3. Copiez-la ici.</translation>
    </message>
</context>
<context>
    <name>SmtpAccounts</name>
    <message>
        <source>The settings of this sending account cannot be read. Nothing was sent. Choose the protection and the way to log in again.</source>
        <translation>Les réglages de ce compte d’envoi sont illisibles. Rien n’a été envoyé. Choisissez à nouveau la protection et le mode de connexion.</translation>
    </message>
    <message>
        <source>The outgoing mail server is missing. Enter its name, such as smtp.example.com; your mail provider tells it.</source>
        <translation>Le serveur d’envoi manque. Saisissez son nom, par exemple smtp.example.com&#x202f;; votre fournisseur de messagerie l’indique.</translation>
    </message>
    <message>
        <source>“%1” is no name of a mail server. Enter a name such as smtp.example.com.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nom de serveur d’envoi. Saisissez un nom comme smtp.example.com.</translation>
    </message>
    <message>
        <source>The port of the mail server must be a number from 1 to 65535; mostly it is 465 or 587.</source>
        <translation>Le port du serveur d’envoi doit être un nombre de 1 à 65535&#x202f;; le plus souvent 465 ou 587.</translation>
    </message>
    <message>
        <source>Without protection or without logging in, mail goes only to a server on this computer. Choose TLS or STARTTLS and a way to log in.</source>
        <translation>Sans protection ou sans identification, le courrier ne part que vers un serveur de cet ordinateur. Choisissez TLS ou STARTTLS et un mode de connexion.</translation>
    </message>
    <message>
        <source>The user name for the mail server is missing. Mostly it is the e-mail address.</source>
        <translation>L’identifiant pour le serveur d’envoi manque. Le plus souvent, c’est l’adresse e-mail.</translation>
    </message>
</context>
<context>
    <name>SmtpCheck</name>
    <message>
        <source>The password of this account is missing. Enter it again.</source>
        <translation>Le mot de passe de ce compte manque. Saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The mail server was not found. Nothing was sent. Check its name and your Internet connection.</source>
        <translation>Le serveur d’envoi est introuvable. Rien n’a été envoyé. Vérifiez son nom et votre connexion Internet.</translation>
    </message>
    <message>
        <source>The mail server takes no connection. Nothing was sent. Check its name and port, and whether this network lets mail programs through.</source>
        <translation>Le serveur d’envoi n’accepte pas la connexion. Rien n’a été envoyé. Vérifiez son nom et son port, et que ce réseau laisse passer les logiciels de messagerie.</translation>
    </message>
    <message>
        <source>The mail server took the message and did not answer in time: it may have arrived or not.</source>
        <translation>Le serveur d’envoi a pris le message et n’a pas répondu à temps&#x202f;: il est peut-être arrivé, ou non.</translation>
    </message>
    <message>
        <source>The mail server did not answer in time. Nothing was sent. Check its name, the port and the protection: port 465 goes with TLS, 587 with STARTTLS.</source>
        <translation>Le serveur d’envoi n’a pas répondu à temps. Rien n’a été envoyé. Vérifiez son nom, le port et la protection&#x202f;: le port 465 va avec TLS, le 587 avec STARTTLS.</translation>
    </message>
    <message>
        <source>The mail server could not prove who it is, so nothing was told to it. Your password is safe. Check the name of the server and the date of this computer.</source>
        <translation>Le serveur d’envoi n’a pas pu prouver son identité, rien ne lui a donc été confié. Votre mot de passe est en sûreté. Vérifiez le nom du serveur et la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>The mail server does not protect the connection, so nothing was told to it. Your password is safe. Try port 465 with TLS.</source>
        <translation>Le serveur d’envoi ne protège pas la connexion, rien ne lui a donc été confié. Votre mot de passe est en sûreté. Essayez le port 465 avec TLS.</translation>
    </message>
    <message>
        <source>No protected connection to the mail server could be made. Your password is safe. Check the port and the protection: port 465 goes with TLS, 587 with STARTTLS.</source>
        <translation>Aucune connexion protégée avec le serveur d’envoi n’a pu être établie. Votre mot de passe est en sûreté. Vérifiez le port et la protection&#x202f;: le port 465 va avec TLS, le 587 avec STARTTLS.</translation>
    </message>
    <message>
        <source>The mail server refused the user name or the password. Nothing was sent. Enter them again; many providers want an app password made for this program.</source>
        <translation>Le serveur d’envoi a refusé l’identifiant ou le mot de passe. Rien n’a été envoyé. Saisissez-les à nouveau&#x202f;; beaucoup de fournisseurs demandent un mot de passe d’application créé pour ce logiciel.</translation>
    </message>
    <message>
        <source>The mail server offers no way to log in that Comptoir knows. Nothing was sent. Check the port and the way to log in.</source>
        <translation>Le serveur d’envoi ne propose aucun mode de connexion que Comptoir connaisse. Rien n’a été envoyé. Vérifiez le port et le mode de connexion.</translation>
    </message>
    <message>
        <source>The mail server refused, and said: “%1”. Nothing was sent.</source>
        <translation>Le serveur d’envoi a refusé et a répondu&#x202f;: «&#x202f;%1&#x202f;». Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The connection broke off when the message was handed over: it may have arrived or not.</source>
        <translation>La connexion s’est coupée au moment de remettre le message&#x202f;: il est peut-être arrivé, ou non.</translation>
    </message>
    <message>
        <source>The mail server broke off the connection. Nothing was sent. Try again in a few minutes.</source>
        <translation>Le serveur d’envoi a coupé la connexion. Rien n’a été envoyé. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>What answers there is no mail server. Nothing was sent. Check the name and the port.</source>
        <translation>Ce qui répond à cette adresse n’est pas un serveur d’envoi. Rien n’a été envoyé. Vérifiez le nom et le port.</translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was sent.</source>
        <translation>Arrêté à votre demande. Rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>SourceDoor</name>
    <message>
        <source>Bring in a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
</context>
<context>
    <name>StarterMessages</name>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>A few days after an order.</source>
        <translation>Quelques jours après une commande.</translation>
    </message>
    <message>
        <source>We miss you</source>
        <translation>Vous nous manquez</translation>
    </message>
    <message>
        <source>For customers who have not come back.</source>
        <translation>Pour les clients qui ne sont pas revenus.</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Lettre d’information</translation>
    </message>
    <message>
        <source>The news of the shop, now and then.</source>
        <translation>Les nouvelles de la boutique, de temps en temps.</translation>
    </message>
</context>
<context>
    <name>StartupDialogs</name>
    <message>
        <source>Comptoir did not open</source>
        <translation>Comptoir ne s’est pas ouvert</translation>
    </message>
    <message>
        <source>The file of your shop is damaged</source>
        <translation>Le fichier de votre boutique est endommagé</translation>
    </message>
    <message>
        <source>The newest backup that is whole was made on %1. What changed in the shops since then comes in again with the next sync. The damaged file is set aside, not deleted.</source>
        <translation>La sauvegarde intacte la plus récente a été faite le %1. Ce qui a changé depuis dans les boutiques reviendra à la prochaine synchronisation. Le fichier endommagé est mis de côté, pas supprimé.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>No backup is whole. Comptoir can start afresh: your shops come in again, and the damaged file is set aside, not deleted.</source>
        <translation>Aucune sauvegarde n’est intacte. Comptoir peut repartir de zéro&#x202f;: vos boutiques reviendront, et le fichier endommagé est mis de côté, pas supprimé.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Repartir de zéro</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Comptoir found no display to open its window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Commands work without one: see comptoir --help. For pictures of every page: comptoir --demo screenshots DIR</source>
        <translation>Comptoir n’a trouvé aucun écran où ouvrir sa fenêtre (ni DISPLAY ni WAYLAND_DISPLAY n’est défini). Les commandes fonctionnent sans&#x202f;: voyez comptoir --help. Pour des images de chaque page&#x202f;: comptoir --demo screenshots DOSSIER</translation>
    </message>
    <message>
        <source>Comptoir is open already on %1: its window was brought forward.</source>
        <translation>Comptoir est déjà ouvert sur %1&#x202f;: sa fenêtre a été ramenée au premier plan.</translation>
    </message>
</context>
<context>
    <name>StatsCommand</name>
    <message>
        <source>counts what there is: customers, orders, carts, revenue</source>
        <translation>compte ce qu’il y a&#x202f;: clients, commandes, paniers, chiffre d’affaires</translation>
    </message>
    <message>
        <source>of one shop only</source>
        <translation>d’une seule boutique</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Accounts in shops</source>
        <translation>Comptes dans les boutiques</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Orders that count as sales</source>
        <translation>Commandes comptées comme ventes</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Lignes de commande</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Paniers</translation>
    </message>
    <message>
        <source>Abandoned carts</source>
        <translation>Paniers abandonnés</translation>
    </message>
    <message>
        <source>Records that could not be read</source>
        <translation>Fiches qui n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Revenue in %1</source>
        <translation>Chiffre d’affaires en %1</translation>
    </message>
    <message>
        <source>Of it put down to messages</source>
        <translation>Dont attribué aux messages</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The folder %1 cannot be made. Choose another folder, or check that you may write there.</source>
        <translation>Le dossier %1 ne peut pas être créé. Choisissez un autre dossier, ou vérifiez que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>The data file holds something that Comptoir did not put there (%1) and that could change your data by itself. The file was not opened and not changed. You can go back to the latest good backup; this file will be kept beside it.</source>
        <extracomment>%1 is what SQLite calls it: &quot;trigger steal&quot;</extracomment>
        <translation>Le fichier de données contient quelque chose que Comptoir n’y a pas mis (%1) et qui pourrait modifier vos données tout seul. Le fichier n’a été ni ouvert ni modifié. Vous pouvez revenir à la dernière bonne sauvegarde&#x202f;; ce fichier sera gardé à côté.</translation>
    </message>
</context>
<context>
    <name>SyncCommand</name>
    <message>
        <source>%1: the shop asks for patience; waiting …</source>
        <translation>%1&#x202f;: la boutique demande de patienter&#x202f;; attente …</translation>
    </message>
    <message>
        <source>%1: comparing …</source>
        <translation>%1&#x202f;: comparaison …</translation>
    </message>
    <message>
        <source>%1: preparing the search …</source>
        <translation>%1&#x202f;: préparation de la recherche …</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1&#x202f;: %2, %3 sur %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#x202f;: %2, %3</translation>
    </message>
    <message>
        <source>brings in what is new in the shops</source>
        <translation>fait entrer ce qui est nouveau dans les boutiques</translation>
    </message>
    <message>
        <source>one shop only, also when it is paused</source>
        <translation>une seule boutique, même si elle est en pause</translation>
    </message>
    <message>
        <source>everything again from the start, not only what is new</source>
        <translation>tout depuis le début, pas seulement le nouveau</translation>
    </message>
    <message>
        <source>reads again the records that could not be read</source>
        <translation>relit les fiches qui n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>%1: complete.</source>
        <translation>%1&#x202f;: complète.</translation>
    </message>
    <message>
        <source>%1: in part; the rest is tried again next time.</source>
        <translation>%1&#x202f;: en partie&#x202f;; le reste sera retenté la prochaine fois.</translation>
    </message>
    <message>
        <source>%1: stopped; what came in is kept, and the next sync goes on there.</source>
        <translation>%1&#x202f;: arrêtée&#x202f;; ce qui est entré est conservé, et la prochaine synchronisation reprendra là.</translation>
    </message>
    <message>
        <source>%1: the shop cannot be reached; what came in before is safe.</source>
        <translation>%1&#x202f;: la boutique est injoignable&#x202f;; ce qui est déjà arrivé est en sécurité.</translation>
    </message>
    <message>
        <source>%1: failed; what came in before is safe.</source>
        <translation>%1&#x202f;: échec&#x202f;; ce qui est déjà arrivé est en sécurité.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveaux</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiés</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>illisibles</translation>
    </message>
    <message>
        <source>No shop is connected. See comptoir shop add --help.</source>
        <translation>Aucune boutique n’est connectée. Voyez comptoir shop add --help.</translation>
    </message>
    <message>
        <source>%1: %2 …</source>
        <translation>%1&#x202f;: %2…</translation>
    </message>
    <message numerus="yes">
        <source>%1: all was read; %n record(s) could not be understood and are set aside.</source>
        <translation>
            <numerusform>%1&#x202f;: tout a été lu&#x202f;; %n fiche n’a pas pu être comprise et est mise de côté.</numerusform>
            <numerusform>%1&#x202f;: tout a été lu&#x202f;; %n fiches n’ont pas pu être comprises et sont mises de côté.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>no right to read this</source>
        <translation>pas le droit de le lire</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>arrêté à %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 records of %2 have come in</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Connecting to the shop…</source>
        <translation>Connexion à la boutique…</translation>
    </message>
    <message>
        <source>The shop asks for a pause; it goes on by itself</source>
        <translation>La boutique demande une pause&#x202f;; la suite viendra d’elle-même</translation>
    </message>
    <message>
        <source>Looking for records deleted in the shop…</source>
        <translation>Recherche des fiches supprimées dans la boutique…</translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation>Préparation de la recherche…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is read (Customers), %2 how much of it (1250 of 3000)</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Terminée en partie</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Shop not reachable</source>
        <translation>Boutique injoignable</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>not everything could be read</source>
        <translation>tout n’a pas pu être lu</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>the shop was not reachable</source>
        <translation>la boutique était injoignable</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>records: customers, orders, products</extracomment>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>records: customers, orders, products</extracomment>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer in the shop</source>
        <translation>
            <numerusform>%Ln disparu de la boutique</numerusform>
            <numerusform>%Ln disparus de la boutique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln mis de côté</numerusform>
            <numerusform>%Ln mis de côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagQuestion</name>
    <message numerus="yes">
        <source>For %Ln customer(s). A word or a few that you know them by.</source>
        <translation>
            <numerusform>Pour %Ln client. Un mot ou quelques-uns, qui vous les rappellent.</numerusform>
            <numerusform>Pour %Ln clients. Un mot ou quelques-uns, qui vous les rappellent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Give the tag</source>
        <translation>Donner l’étiquette</translation>
    </message>
</context>
<context>
    <name>TagRepository</name>
    <message numerus="yes">
        <source>A tag is a word or a few, of at most %n letters. Nothing was changed.</source>
        <translation>
            <numerusform>Une étiquette est un mot ou quelques-uns, d’au plus %n lettre. Rien n’a été modifié.</numerusform>
            <numerusform>Une étiquette est un mot ou quelques-uns, d’au plus %n lettres. Rien n’a été modifié.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such tag any more. Nothing was changed.</source>
        <translation>Cette étiquette n’existe plus. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already. Nothing was changed. To make one of the two, merge them.</source>
        <translation>Il y a déjà une étiquette «&#x202f;%1&#x202f;». Rien n’a été changé. Pour n’en faire qu’une des deux, fusionnez-les.</translation>
    </message>
    <message>
        <source>A tag cannot be merged with itself. Nothing was changed.</source>
        <translation>Une étiquette ne peut pas être fusionnée avec elle-même. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>TargetFile</name>
    <message>
        <source>replaces a file that stands there</source>
        <translation>remplace un fichier qui s’y trouve</translation>
    </message>
    <message>
        <source>The file %1 is there already. Nothing was written. Say --force to replace it, or name another one.</source>
        <translation>Le fichier %1 existe déjà. Rien n’a été écrit. Indiquez --force pour le remplacer, ou donnez un autre nom.</translation>
    </message>
</context>
<context>
    <name>TaskCommands</name>
    <message>
        <source>lists what is to be done, the longest due first</source>
        <translation>liste ce qu’il y a à faire, le plus en retard d’abord</translation>
    </message>
    <message>
        <source>what was done too, the last 200</source>
        <translation>aussi ce qui a été fait, les 200 dernières</translation>
    </message>
    <message>
        <source>notes something to do</source>
        <translation>note une chose à faire</translation>
    </message>
    <message>
        <source>whom it is about</source>
        <translation>de qui il s’agit</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>pour quand</translation>
    </message>
    <message>
        <source>ticks a task off</source>
        <translation>coche une tâche</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Noted as task %1.</source>
        <translation>Tâche %1 notée.</translation>
    </message>
    <message>
        <source>Task %1 is done.</source>
        <translation>La tâche %1 est faite.</translation>
    </message>
</context>
<context>
    <name>TaskRepository</name>
    <message numerus="yes">
        <source>A task is a line of at most %n letters. Nothing was changed.</source>
        <translation>
            <numerusform>Une tâche est une ligne d’au plus %n lettre. Rien n’a été modifié.</numerusform>
            <numerusform>Une tâche est une ligne d’au plus %n lettres. Rien n’a été modifié.</numerusform>
        </translation>
    </message>
    <message>
        <source>This task is no longer in the list. Nothing was changed.</source>
        <translation>Cette tâche n’est plus dans la liste. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>TestMessage</name>
    <message>
        <source>[Test]</source>
        <extracomment>in front of the subject of a message that the owner sends to herself</extracomment>
        <translation>[Test]</translation>
    </message>
    <message>
        <source>This e-mail address cannot be right.</source>
        <translation>Cette adresse e-mail ne peut pas être juste.</translation>
    </message>
    <message>
        <source>This number cannot be right. Write it with its country: +33…</source>
        <translation>Ce numéro ne peut pas être juste. Écrivez-le avec son pays&#x202f;: +33…</translation>
    </message>
    <message>
        <source>The provider asks to wait. Nothing was sent: try again in a few minutes.</source>
        <translation>Le prestataire demande d’attendre. Rien n’a été envoyé&#x202f;: réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The other side says that this address does not exist. Check what you typed.</source>
        <translation>L’autre côté dit que cette adresse n’existe pas. Vérifiez ce que vous avez saisi.</translation>
    </message>
    <message>
        <source>This number told the provider to stop. Try another one.</source>
        <translation>Ce numéro a dit STOP au prestataire. Essayez-en un autre.</translation>
    </message>
    <message>
        <source>This mailbox is full. Make room in it, or try another address.</source>
        <translation>Cette boîte est pleine. Faites-y de la place, ou essayez une autre adresse.</translation>
    </message>
    <message>
        <source>The other side refused the message for its content or its sender. Nothing else was sent.</source>
        <translation>L’autre côté a refusé le message pour son contenu ou son expéditeur. Rien d’autre n’a été envoyé.</translation>
    </message>
    <message>
        <source>The provider refused the account’s password or key. Look at the account in the settings.</source>
        <translation>Le prestataire a refusé le mot de passe ou la clé du compte. Regardez le compte dans les réglages.</translation>
    </message>
    <message>
        <source>The mail server does not offer the protected connection that the account asks for, so nothing was told to it. Look at the account in the settings.</source>
        <translation>Le serveur de messagerie n’offre pas la connexion protégée que demande le compte&#x202f;; rien ne lui a donc été dit. Regardez le compte dans les réglages.</translation>
    </message>
    <message>
        <source>The provider could not be reached. Nothing was sent: look whether this computer is online.</source>
        <translation>Le prestataire n’a pas pu être joint. Rien n’a été envoyé&#x202f;: regardez si cet ordinateur est en ligne.</translation>
    </message>
    <message>
        <source>The message was handed over, and no answer came: it may have arrived or not. Look into the mailbox.</source>
        <translation>Le message a été remis, et aucune réponse n’est venue&#x202f;: il est peut-être arrivé, ou non. Regardez dans la boîte aux lettres.</translation>
    </message>
    <message>
        <source>The other side refused the message. Nothing else was sent.</source>
        <translation>L’autre côté a refusé le message. Rien d’autre n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Week of %1</source>
        <extracomment>%1 is the Monday that a week starts with</extracomment>
        <translation>Semaine du %1</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Steps of orders</source>
        <translation>Étapes des commandes</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>Abandoned carts</source>
        <translation>Paniers abandonnés</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Visits and other events</source>
        <translation>Visites et autres événements</translation>
    </message>
    <message>
        <source>Order %1, %2</source>
        <extracomment>%1 is the reference of the order, %2 its amount</extracomment>
        <translation>Commande %1, %2</translation>
    </message>
    <message>
        <source>Order %1: %2</source>
        <extracomment>%1 is the reference of the order, %2 its new state in the shop&apos;s words</extracomment>
        <translation>Commande %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Refund of %1 on order %2</source>
        <extracomment>%1 is an amount, %2 the reference of the order</extracomment>
        <translation>Remboursement de %1 sur la commande %2</translation>
    </message>
    <message>
        <source>Abandoned cart</source>
        <translation>Panier abandonné</translation>
    </message>
    <message>
        <source>Abandoned cart, %1</source>
        <translation>Panier abandonné, %1</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Compte créé</translation>
    </message>
    <message>
        <source>Note between employees</source>
        <translation>Note entre employés</translation>
    </message>
    <message>
        <source>Message from the customer</source>
        <translation>Message du client</translation>
    </message>
    <message>
        <source>Answer of the shop</source>
        <translation>Réponse de la boutique</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a channel and a purpose (E-mail, news and offers), %2 what was decided (agreed)
----------
%1 says what happened (&quot;Page viewed&quot;), %2 on what (the name of the page)</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Page viewed</source>
        <translation>Page vue</translation>
    </message>
    <message>
        <source>Product viewed</source>
        <translation>Produit vu</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Purchase in the store</source>
        <translation>Achat en magasin</translation>
    </message>
    <message>
        <source>Loyalty points</source>
        <translation>Points de fidélité</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>does not count as a sale</source>
        <translation>ne compte pas comme vente</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Fusions</translation>
    </message>
    <message>
        <source>An account was separated from this customer</source>
        <extracomment>%1 is the name of a customer</extracomment>
        <translation>Un compte a été séparé de ce client</translation>
    </message>
    <message>
        <source>Merged with %1</source>
        <translation>Fusionné avec %1</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Came into the segment “%1”</source>
        <extracomment>%1 is the name of a segment</extracomment>
        <translation>Est entré dans le segment «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Left the segment “%1”</source>
        <translation>A quitté le segment «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Visit to the store</source>
        <translation>Visite en boutique</translation>
    </message>
    <message>
        <source>Form sent</source>
        <translation>Formulaire envoyé</translation>
    </message>
    <message>
        <source>Button clicked</source>
        <translation>Clic sur un bouton</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>E-mail envoyé</translation>
    </message>
    <message>
        <source>E-mail delivered</source>
        <translation>E-mail remis</translation>
    </message>
    <message>
        <source>E-mail opened</source>
        <translation>E-mail ouvert</translation>
    </message>
    <message>
        <source>Click in an e-mail</source>
        <translation>Clic dans un e-mail</translation>
    </message>
    <message>
        <source>E-mail came back</source>
        <translation>E-mail revenu</translation>
    </message>
    <message>
        <source>E-mail reported as unwanted</source>
        <translation>E-mail signalé comme indésirable</translation>
    </message>
    <message>
        <source>Text message sent</source>
        <translation>SMS envoyé</translation>
    </message>
    <message>
        <source>Answer on satisfaction</source>
        <translation>Réponse sur la satisfaction</translation>
    </message>
    <message>
        <source>Review left</source>
        <translation>Avis laissé</translation>
    </message>
    <message>
        <source>Friend referred</source>
        <translation>Ami parrainé</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>Message non envoyé</translation>
    </message>
    <message>
        <source>Message could not be sent</source>
        <translation>Message impossible à envoyer</translation>
    </message>
    <message>
        <source>Message that may have arrived or not</source>
        <translation>Message arrivé ou non, sans certitude</translation>
    </message>
    <message>
        <source>WhatsApp message sent</source>
        <translation>Message WhatsApp envoyé</translation>
    </message>
    <message>
        <source>Unsubscribed by a message</source>
        <translation>Désinscription par un message</translation>
    </message>
    <message>
        <source>its discount code was used</source>
        <translation>son code de réduction a servi</translation>
    </message>
    <message>
        <source>after a click in it</source>
        <translation>après un clic dans ce message</translation>
    </message>
    <message>
        <source>after an answer to it</source>
        <translation>après une réponse à ce message</translation>
    </message>
    <message>
        <source>after it was opened</source>
        <translation>après son ouverture</translation>
    </message>
    <message>
        <source>after it had arrived</source>
        <translation>après sa réception</translation>
    </message>
    <message>
        <source>put down to “%1” (%2)</source>
        <extracomment>%1 is the name of a message, %2 why: &quot;after a click&quot;</extracomment>
        <translation>attribuée à « %1 » (%2)</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>Good morning, here is your %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Bonjour, voici votre %1</translation>
    </message>
    <message>
        <source>Good afternoon, here is your %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Bonjour, voici votre %1</translation>
    </message>
    <message>
        <source>Good evening, here is your %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Bonsoir, voici votre %1</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) since yesterday evening</source>
        <translation>
            <numerusform>%n commande depuis hier soir</numerusform>
            <numerusform>%n commandes depuis hier soir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) today</source>
        <translation>
            <numerusform>%n commande aujourd’hui</numerusform>
            <numerusform>%n commandes aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 mois</translation>
    </message>
    <message>
        <source>against yesterday at this time</source>
        <translation>sur hier à la même heure</translation>
    </message>
    <message>
        <source>against the 7 days before</source>
        <translation>sur les 7 jours d’avant</translation>
    </message>
    <message>
        <source>against the 30 days before</source>
        <translation>sur les 30 jours d’avant</translation>
    </message>
    <message>
        <source>against the month before</source>
        <translation>sur le mois d’avant</translation>
    </message>
    <message>
        <source>against the year before</source>
        <translation>sur l’année d’avant</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>less than an hour ago</source>
        <translation>il y a moins d’une heure</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Qt date format of a day of the coming weeks: Tuesday, 24 November</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>no order yet</source>
        <translation>jamais commandé</translation>
    </message>
    <message>
        <source>no order yesterday by this time</source>
        <translation>aucune commande hier à cette heure-ci</translation>
    </message>
    <message>
        <source>no order in the 7 days before</source>
        <translation>aucune commande les 7 jours précédents</translation>
    </message>
    <message>
        <source>no order in the 30 days before</source>
        <translation>aucune commande les 30 jours précédents</translation>
    </message>
    <message>
        <source>no order in the month before</source>
        <translation>aucune commande le mois précédent</translation>
    </message>
    <message>
        <source>no order in the year before</source>
        <translation>aucune commande l’année précédente</translation>
    </message>
</context>
<context>
    <name>TokenTexts</name>
    <message>
        <source>There is no access token for this shop. Enter it in the settings of the shop.</source>
        <translation>Il n’y a pas de jeton d’accès pour cette boutique. Saisissez-le dans les réglages de la boutique.</translation>
    </message>
    <message>
        <source>This is a client secret, not an access token. Enter the client ID of the app as well.</source>
        <translation>C’est un secret client, pas un jeton d’accès. Saisissez aussi l’identifiant client de l’application.</translation>
    </message>
</context>
<context>
    <name>Twilio</name>
    <message>
        <source>How to stop</source>
        <translation>Comment arrêter</translation>
    </message>
    <message>
        <source>Stands at the end of every advertising message. Customers can answer STOP only to a number; with a name as sender, write how else.</source>
        <translation>Figure à la fin de chaque message publicitaire. Les clients ne peuvent répondre STOP qu’à un numéro&#x202f;; avec un nom comme expéditeur, écrivez comment faire autrement.</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID du compte (Account SID)</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Jeton d’authentification (Auth token)</translation>
    </message>
    <message>
        <source>1. Log in at https://console.twilio.com/.
2. Copy the account SID and the auth token from “Account info”.
3. As the sender, enter a number of your account, its sender name, or the SID of a messaging service (MG…).</source>
        <translation>1. Connectez-vous sur https://console.twilio.com/.
2. Copiez le SID du compte et le jeton d’authentification depuis «&#x202f;Account info&#x202f;».
3. Comme expéditeur, saisissez un numéro de votre compte, son nom d’expéditeur, ou le SID d’un service de messagerie (MG…).</translation>
    </message>
</context>
<context>
    <name>TwilioWhatsApp</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The content SID (HX…) of an approved template with one field, {{1}}, in which Comptoir puts the text of a message. Without one, texts reach only customers who wrote to you in the last 24 hours.</source>
        <translation>Le SID de contenu (HX…) d’un modèle approuvé à un seul champ, {{1}}, dans lequel Comptoir met le texte d’un message. Sans modèle, les textes n’atteignent que les clients qui vous ont écrit ces dernières 24 heures.</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID du compte (Account SID)</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Jeton d’authentification (Auth token)</translation>
    </message>
    <message>
        <source>1. Log in at https://console.twilio.com/ and connect your WhatsApp number under “Senders”.
2. Have your templates approved in the “Content Template Builder”.
3. Copy the account SID and the auth token from “Account info”. The sender is your WhatsApp number.</source>
        <translation>1. Connectez-vous sur https://console.twilio.com/ et reliez votre numéro WhatsApp dans «&#x202f;Senders&#x202f;».
2. Faites approuver vos modèles dans le «&#x202f;Content Template Builder&#x202f;».
3. Copiez le SID du compte et le jeton d’authentification depuis «&#x202f;Account info&#x202f;». L’expéditeur est votre numéro WhatsApp.</translation>
    </message>
</context>
<context>
    <name>UnsubscribeWays</name>
    <message>
        <source>“%1” is no e-mail address. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse e-mail. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“%1” cannot be a page for unsubscribing: it must begin with https and hold {token}. Nothing was changed.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être une page de désabonnement&#x202f;: elle doit commencer par https et contenir {token}. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a percentage; French puts a no-break space before the sign</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 nor %2</source>
        <translation>%1 ni %2</translation>
    </message>
    <message>
        <source>include %1</source>
        <translation>comprennent %1</translation>
    </message>
    <message>
        <source>include neither %1</source>
        <translation>ne comprennent ni %1</translation>
    </message>
    <message>
        <source>do not include %1</source>
        <translation>ne comprennent pas %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>contient %1</translation>
    </message>
    <message>
        <source>does not contain %1</source>
        <translation>ne contient pas %1</translation>
    </message>
    <message>
        <source>starts with %1</source>
        <translation>commence par %1</translation>
    </message>
    <message>
        <source>ends with %1</source>
        <translation>finit par %1</translation>
    </message>
    <message>
        <source>is neither %1</source>
        <translation>n’est ni %1</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>n’est pas %1</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>est %1</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>est d’au moins %1</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>est d’au plus %1</translation>
    </message>
    <message>
        <source>is more than %1</source>
        <translation>dépasse %1</translation>
    </message>
    <message>
        <source>is less than %1</source>
        <translation>est de moins de %1</translation>
    </message>
    <message>
        <source>is between %1 and %2</source>
        <translation>va de %1 à %2</translation>
    </message>
    <message>
        <source>is other than %1</source>
        <translation>n’est pas de %1</translation>
    </message>
    <message>
        <source>is exactly %1</source>
        <translation>est exactement de %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>entre %1 et %2</translation>
    </message>
    <message>
        <source>anything but %1</source>
        <translation>autre chose que %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>exactement %1</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>figure au fichier</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ne figure pas au fichier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln an</numerusform>
            <numerusform>%Ln ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerbPhrases</name>
    <message>
        <source>who placed an order</source>
        <translation>qui ont passé une commande</translation>
    </message>
    <message>
        <source>who have not placed an order</source>
        <translation>qui n’ont passé aucune commande</translation>
    </message>
    <message>
        <source>who paid an order</source>
        <translation>qui ont payé une commande</translation>
    </message>
    <message>
        <source>who have not paid an order</source>
        <translation>qui n’ont payé aucune commande</translation>
    </message>
    <message>
        <source>who had an order shipped</source>
        <translation>dont une commande a été expédiée</translation>
    </message>
    <message>
        <source>who have not had an order shipped</source>
        <translation>dont aucune commande n’a été expédiée</translation>
    </message>
    <message>
        <source>who had an order delivered</source>
        <translation>dont une commande a été livrée</translation>
    </message>
    <message>
        <source>who have not had an order delivered</source>
        <translation>dont aucune commande n’a été livrée</translation>
    </message>
    <message>
        <source>who cancelled an order</source>
        <translation>qui ont annulé une commande</translation>
    </message>
    <message>
        <source>who have not cancelled an order</source>
        <translation>qui n’ont annulé aucune commande</translation>
    </message>
    <message>
        <source>who got a refund</source>
        <translation>qui ont été remboursés</translation>
    </message>
    <message>
        <source>who have not got a refund</source>
        <translation>qui n’ont pas été remboursés</translation>
    </message>
    <message>
        <source>who used a discount code</source>
        <translation>qui ont utilisé un code promo</translation>
    </message>
    <message>
        <source>who have not used a discount code</source>
        <translation>qui n’ont utilisé aucun code promo</translation>
    </message>
    <message>
        <source>who bought a product</source>
        <translation>qui ont acheté un produit</translation>
    </message>
    <message>
        <source>who have not bought a product</source>
        <translation>qui n’ont acheté aucun produit</translation>
    </message>
    <message>
        <source>who left a cart</source>
        <translation>qui ont abandonné un panier</translation>
    </message>
    <message>
        <source>who have not left a cart</source>
        <translation>qui n’ont abandonné aucun panier</translation>
    </message>
    <message>
        <source>who filled a cart</source>
        <translation>qui ont rempli un panier</translation>
    </message>
    <message>
        <source>who have not filled a cart</source>
        <translation>qui n’ont rempli aucun panier</translation>
    </message>
    <message>
        <source>who visited the shop</source>
        <translation>qui ont visité la boutique</translation>
    </message>
    <message>
        <source>who have not visited the shop</source>
        <translation>qui n’ont pas visité la boutique</translation>
    </message>
    <message>
        <source>who looked at a product</source>
        <translation>qui ont consulté un produit</translation>
    </message>
    <message>
        <source>who have not looked at a product</source>
        <translation>qui n’ont consulté aucun produit</translation>
    </message>
    <message>
        <source>who came to the store</source>
        <translation>qui sont passés au magasin</translation>
    </message>
    <message>
        <source>who have not come to the store</source>
        <translation>qui ne sont pas passés au magasin</translation>
    </message>
    <message>
        <source>who bought something in the store</source>
        <translation>qui ont acheté en magasin</translation>
    </message>
    <message>
        <source>who have not bought anything in the store</source>
        <translation>qui n’ont rien acheté en magasin</translation>
    </message>
    <message>
        <source>who sent a form</source>
        <translation>qui ont envoyé un formulaire</translation>
    </message>
    <message>
        <source>who have not sent a form</source>
        <translation>qui n’ont envoyé aucun formulaire</translation>
    </message>
    <message>
        <source>who clicked a button in the shop</source>
        <translation>qui ont cliqué un bouton dans la boutique</translation>
    </message>
    <message>
        <source>who have not clicked a button in the shop</source>
        <translation>qui n’ont cliqué aucun bouton dans la boutique</translation>
    </message>
    <message>
        <source>who were sent an e-mail</source>
        <translation>à qui un e-mail a été envoyé</translation>
    </message>
    <message>
        <source>who have not been sent an e-mail</source>
        <translation>à qui aucun e-mail n’a été envoyé</translation>
    </message>
    <message>
        <source>who had an e-mail delivered</source>
        <translation>à qui un e-mail est bien arrivé</translation>
    </message>
    <message>
        <source>who have not had an e-mail delivered</source>
        <translation>à qui aucun e-mail n’est arrivé</translation>
    </message>
    <message>
        <source>who opened an e-mail</source>
        <translation>qui ont ouvert un e-mail</translation>
    </message>
    <message>
        <source>who have not opened an e-mail</source>
        <translation>qui n’ont ouvert aucun e-mail</translation>
    </message>
    <message>
        <source>who clicked a link in an e-mail</source>
        <translation>qui ont cliqué un lien dans un e-mail</translation>
    </message>
    <message>
        <source>who have not clicked a link in an e-mail</source>
        <translation>qui n’ont cliqué aucun lien dans un e-mail</translation>
    </message>
    <message>
        <source>who had an e-mail come back</source>
        <translation>dont un e-mail est revenu en erreur</translation>
    </message>
    <message>
        <source>who have not had an e-mail come back</source>
        <translation>dont aucun e-mail n’est revenu en erreur</translation>
    </message>
    <message>
        <source>who reported an e-mail as spam</source>
        <translation>qui ont signalé un e-mail comme indésirable</translation>
    </message>
    <message>
        <source>who have not reported an e-mail as spam</source>
        <translation>qui n’ont signalé aucun e-mail comme indésirable</translation>
    </message>
    <message>
        <source>who were sent a text message</source>
        <translation>à qui un SMS a été envoyé</translation>
    </message>
    <message>
        <source>who have not been sent a text message</source>
        <translation>à qui aucun SMS n’a été envoyé</translation>
    </message>
    <message>
        <source>who gained or used loyalty points</source>
        <translation>qui ont gagné ou utilisé des points de fidélité</translation>
    </message>
    <message>
        <source>who have not gained or used loyalty points</source>
        <translation>qui n’ont ni gagné ni utilisé de points de fidélité</translation>
    </message>
    <message>
        <source>who left a review</source>
        <translation>qui ont laissé un avis</translation>
    </message>
    <message>
        <source>who have not left a review</source>
        <translation>qui n’ont laissé aucun avis</translation>
    </message>
    <message>
        <source>who answered how satisfied they are</source>
        <translation>qui ont répondu à l’enquête de satisfaction</translation>
    </message>
    <message>
        <source>who have not answered how satisfied they are</source>
        <translation>qui n’ont pas répondu à l’enquête de satisfaction</translation>
    </message>
    <message>
        <source>who referred a friend</source>
        <translation>qui ont parrainé un ami</translation>
    </message>
    <message>
        <source>who have not referred a friend</source>
        <translation>qui n’ont parrainé aucun ami</translation>
    </message>
    <message>
        <source>who have an event on file</source>
        <translation>qui ont un événement au fichier</translation>
    </message>
    <message>
        <source>who have no event on file</source>
        <translation>qui n’ont aucun événement au fichier</translation>
    </message>
    <message>
        <source>who signed up</source>
        <translation>qui se sont inscrits</translation>
    </message>
    <message>
        <source>who have not signed up</source>
        <translation>qui ne se sont pas inscrits</translation>
    </message>
    <message>
        <source>who agreed to receive messages</source>
        <translation>qui ont accepté de recevoir des messages</translation>
    </message>
    <message>
        <source>who have not agreed to receive messages</source>
        <translation>qui n’ont pas accepté de recevoir des messages</translation>
    </message>
    <message>
        <source>who unsubscribed</source>
        <translation>qui se sont désabonnés</translation>
    </message>
    <message>
        <source>who have not unsubscribed</source>
        <translation>qui ne se sont pas désabonnés</translation>
    </message>
    <message>
        <source>who wrote to customer service</source>
        <translation>qui ont écrit au service client</translation>
    </message>
    <message>
        <source>who have not written to customer service</source>
        <translation>qui n’ont pas écrit au service client</translation>
    </message>
    <message>
        <source>who were given a tag</source>
        <translation>qui ont reçu une étiquette</translation>
    </message>
    <message>
        <source>who have not been given a tag</source>
        <translation>qui n’ont reçu aucune étiquette</translation>
    </message>
    <message>
        <source>who showed interest in a product</source>
        <translation>qui ont montré de l’intérêt pour un produit</translation>
    </message>
    <message>
        <source>who have not shown interest in a product</source>
        <translation>qui n’ont pas montré d’intérêt pour un produit</translation>
    </message>
    <message>
        <source>who have no order on file of any kind</source>
        <translation>qui n’ont aucune commande enregistrée</translation>
    </message>
    <message>
        <source>who placed an order (paid or not)</source>
        <translation>qui ont passé une commande (payée ou non)</translation>
    </message>
    <message>
        <source>who have not placed an order (not even an unpaid one)</source>
        <translation>qui n’ont passé aucune commande (même impayée)</translation>
    </message>
    <message>
        <source>who have an order on file (of any kind)</source>
        <translation>qui ont une commande enregistrée (quelle qu’elle soit)</translation>
    </message>
</context>
<context>
    <name>Vonage</name>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Secret d’API</translation>
    </message>
    <message>
        <source>Use the Reports API</source>
        <translation>Utiliser l’API Reports</translation>
    </message>
    <message>
        <source>What became of messages, and who answered STOP, Vonage tells only by its Reports API, which costs extra.</source>
        <translation>Vonage ne dit ce que les messages sont devenus, et qui a répondu STOP, que par son API Reports, qui est payante.</translation>
    </message>
    <message>
        <source>How to stop</source>
        <translation>Comment arrêter</translation>
    </message>
    <message>
        <source>Stands at the end of every advertising message. Customers can answer STOP only to a number; with a name as sender, write how else.</source>
        <translation>Figure à la fin de chaque message publicitaire. Les clients ne peuvent répondre STOP qu’à un numéro&#x202f;; avec un nom comme expéditeur, écrivez comment faire autrement.</translation>
    </message>
    <message>
        <source>1. Log in at https://dashboard.vonage.com/.
2. Copy the API key and the API secret from “API settings”.</source>
        <translation>1. Connectez-vous sur https://dashboard.vonage.com/.
2. Copiez la clé d’API et le secret d’API depuis «&#x202f;API settings&#x202f;».</translation>
    </message>
</context>
<context>
    <name>WhyReading</name>
    <message>
        <source>All of these conditions</source>
        <translation>Toutes ces conditions</translation>
    </message>
    <message>
        <source>Any of these conditions</source>
        <translation>L’une de ces conditions</translation>
    </message>
    <message>
        <source>None of these conditions</source>
        <translation>Aucune de ces conditions</translation>
    </message>
    <message>
        <source>Customers %1</source>
        <extracomment>%1 says who: &quot;who placed an order&quot;, &quot;whose town is “Lyon”&quot;</extracomment>
        <translation>Les clients %1</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a page, %2 a part of it: &quot;Settings: Look and language&quot;</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Stop the sync</source>
        <translation>Arrêter la synchronisation</translation>
    </message>
    <message>
        <source>cancel abort</source>
        <translation>annuler interrompre</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Export all customers</source>
        <translation>Exporter tous les clients</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>La sauvegarde est faite et vérifiée.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#x202f;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#x202f;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Let sending go on</source>
        <translation>Reprendre les envois</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Suspendre les envois</translation>
    </message>
    <message>
        <source>messages e-mail stop resume</source>
        <translation>messages e-mail arrêter reprendre</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Rechercher partout</translation>
    </message>
    <message>
        <source>Side bar: words or icons only</source>
        <translation>Barre latérale&#x202f;: avec ou sans les noms</translation>
    </message>
    <message>
        <source>To the newest notice</source>
        <translation>Vers la dernière notification</translation>
    </message>
    <message>
        <source>Show all notices</source>
        <translation>Afficher toutes les notifications</translation>
    </message>
    <message>
        <source>bell messages toast list</source>
        <translation>cloche messages avis liste</translation>
    </message>
    <message>
        <source>Keys of the program</source>
        <translation>Raccourcis clavier du programme</translation>
    </message>
    <message>
        <source>help shortcuts keyboard</source>
        <translation>aide raccourcis clavier touches</translation>
    </message>
    <message>
        <source>Explore the demo shop</source>
        <translation>Explorer la boutique de démonstration</translation>
    </message>
    <message>
        <source>Leave the demo shop</source>
        <translation>Quitter la boutique de démonstration</translation>
    </message>
    <message>
        <source>Open Comptoir</source>
        <translation>Ouvrir Comptoir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>exit close end</source>
        <translation>sortir fermer terminer</translation>
    </message>
    <message>
        <source>synchronise refresh update fetch read shops</source>
        <translation>synchroniser actualiser rafraîchir mettre à jour lire boutiques sync</translation>
    </message>
    <message>
        <source>bring in csv excel upload load customers orders</source>
        <translation>import charger apporter csv excel clients commandes</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>add new shop link prestashop shopify key wizard</source>
        <translation>connecter ajouter nouvelle boutique relier prestashop shopify clé assistant</translation>
    </message>
    <message>
        <source>Print what is open</source>
        <translation>Imprimer ce qui est ouvert</translation>
    </message>
    <message>
        <source>printer paper pdf preview customer order</source>
        <translation>imprimer impression imprimante papier pdf aperçu client commande</translation>
    </message>
    <message>
        <source>csv json save file write customers</source>
        <translation>export exporter csv json enregistrer fichier clients</translation>
    </message>
    <message>
        <source>backup backups save copy safe</source>
        <translation>sauvegarde sauvegarder sauvegardes enregistrer copie sûreté backup</translation>
    </message>
    <message>
        <source>find look up</source>
        <translation>trouver chercher rechercher</translation>
    </message>
    <message>
        <source>menu collapse narrow wide pages</source>
        <translation>menu replier réduire déplier pages</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Vers la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>pane side bar list detail search</source>
        <translation>volet panneau barre latérale liste détail recherche</translation>
    </message>
    <message>
        <source>To the part of the window before</source>
        <translation>Vers la partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>demonstration try example sample</source>
        <translation>démo essayer exemple essai</translation>
    </message>
    <message>
        <source>demonstration quit exit own shop</source>
        <translation>démo quitter sortir ma boutique</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nouveau segment</translation>
    </message>
    <message>
        <source>make create group list rule audience</source>
        <translation>créer faire groupe liste règle audience</translation>
    </message>
    <message>
        <source>Segments that are ready to use</source>
        <translation>Segments prêts à l’emploi</translation>
    </message>
    <message>
        <source>gallery preset template vip loyal churned rfm</source>
        <translation>galerie modèle vip fidèles perdus rfm</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>Chercher dans cette page</translation>
    </message>
    <message>
        <source>find filter list history look up</source>
        <translation>chercher trouver filtrer liste historique</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Revenir où vous étiez</translation>
    </message>
    <message>
        <source>previous return page record</source>
        <translation>précédent retour arrière page fiche</translation>
    </message>
    <message>
        <source>Add a sending account</source>
        <translation>Ajouter un compte d’envoi</translation>
    </message>
    <message>
        <source>new e-mail smtp sms whatsapp mailbox gmail sender wizard</source>
        <translation>nouveau e-mail courriel smtp sms whatsapp boîte gmail expéditeur assistant</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>Nouvel e-mail</translation>
    </message>
    <message>
        <source>write make create message newsletter mailing template</source>
        <translation>écrire faire créer message lettre newsletter envoi modèle courriel</translation>
    </message>
    <message>
        <source>New text message</source>
        <translation>Nouveau SMS</translation>
    </message>
    <message>
        <source>write make create sms template</source>
        <translation>écrire faire créer sms texto modèle</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>at any time</source>
        <translation>à tout moment</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <extracomment>%1 is a length of time: &quot;90 days&quot;</extracomment>
        <translation>il y a moins de %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <translation>il y a plus de %1</translation>
    </message>
    <message>
        <source>between %1 and %2 ago</source>
        <extracomment>%1 and %2 are lengths of time, the shorter first</extracomment>
        <translation>il y a entre %1 et %2</translation>
    </message>
    <message>
        <source>in the next %1</source>
        <translation>d’ici %1</translation>
    </message>
    <message>
        <source>period: %1</source>
        <extracomment>%1 is &quot;this month&quot;, &quot;yesterday&quot;</extracomment>
        <translation>période&#x202f;: %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>avant le %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>in %1 of any year</source>
        <extracomment>%1 is one month or several</extracomment>
        <translation>en %1, quelle que soit l’année</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Unité de temps</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>How long ago at least</source>
        <translation>Il y a combien de temps au moins</translation>
    </message>
    <message>
        <source>How long ago at most</source>
        <translation>Il y a combien de temps au plus</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>WrittenMessages</name>
    <message>
        <source>There is no message “%1”.</source>
        <translation>Il n’y a pas de message «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>The message needs a name.</source>
        <translation>Le message a besoin d’un nom.</translation>
    </message>
    <message>
        <source>There is a message “%1” already. Choose another name.</source>
        <translation>Il y a déjà un message «&#x202f;%1&#x202f;». Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>comptoir::AboutSection</name>
    <message>
        <source>Version %1, on Qt %2 and SQLite %3</source>
        <extracomment>%1, %2 and %3 are version numbers</extracomment>
        <translation>Version %1, avec Qt %2 et SQLite %3</translation>
    </message>
    <message>
        <source>Copy system information</source>
        <translation>Copier les informations système</translation>
    </message>
    <message>
        <source>For a report of a fault: versions and counts, no name and no address</source>
        <translation>Pour signaler un défaut&#x202f;: des versions et des nombres, aucun nom ni aucune adresse</translation>
    </message>
    <message>
        <source>Open the folder of logs</source>
        <translation>Ouvrir le dossier des journaux</translation>
    </message>
    <message>
        <source>Show the welcome again</source>
        <translation>Revoir l’accueil</translation>
    </message>
    <message>
        <source>What Comptoir promises</source>
        <translation>Ce que Comptoir promet</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Comptoir is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>Comptoir est un logiciel libre&#x202f;: vous pouvez l’utiliser, l’étudier, le partager et le modifier selon la licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans garantie.</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lire la licence</translation>
    </message>
    <message>
        <source>Built on the work of others</source>
        <translation>Bâti sur le travail d’autres</translation>
    </message>
    <message>
        <source>Website of %1</source>
        <translation>Site web de %1</translation>
    </message>
    <message>
        <source>Read the licence of %1</source>
        <translation>Lire la licence de %1</translation>
    </message>
    <message>
        <source>The system information is copied. It holds no personal data.</source>
        <translation>Les informations système sont copiées. Elles ne contiennent aucune donnée personnelle.</translation>
    </message>
    <message>
        <source>Your customers&apos; data stay on this computer, in one file that is yours. Comptoir asks your shops and reads them; it changes nothing there. It sends nothing to anybody else: no statistics, no account, no copy in a cloud.</source>
        <translation>Les données de vos clients restent sur cet ordinateur, dans un fichier qui est à vous. Comptoir interroge vos boutiques et les lit&#x202f;; il n’y change rien. Il n’envoie rien à personne d’autre&#x202f;: ni statistiques, ni compte, ni copie dans un nuage.</translation>
    </message>
    <message>
        <source>Keys of shops are in the keychain of the system.</source>
        <translation>Les clés des boutiques sont dans le trousseau du système.</translation>
    </message>
</context>
<context>
    <name>comptoir::AccessStep</name>
    <message>
        <source>Where to find it</source>
        <translation>Où le trouver</translation>
    </message>
    <message>
        <source>Name that customers see</source>
        <translation>Nom que voient les clients</translation>
    </message>
    <message>
        <source>Name in Comptoir</source>
        <translation>Nom dans Comptoir</translation>
    </message>
    <message>
        <source>Such as the name of your shop. Empty: the address alone.</source>
        <translation>Par exemple le nom de votre boutique. Vide&#x202f;: l’adresse seule.</translation>
    </message>
</context>
<context>
    <name>comptoir::AccountCard</name>
    <message>
        <source>No. %1</source>
        <translation>N° %1</translation>
    </message>
    <message>
        <source>Guest, no. %1</source>
        <translation>Invité, n° %1</translation>
    </message>
    <message>
        <source>None: typed in an order, a cart or a message</source>
        <translation>Aucun&#x202f;: saisi dans une commande, un panier ou un message</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Deleted in the shop; kept here for the history</source>
        <translation>Supprimé dans la boutique&#x202f;; conservé ici pour l’historique</translation>
    </message>
    <message>
        <source>Not active in the shop</source>
        <translation>Inactif dans la boutique</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>The shop&apos;s plan hides them from programs</source>
        <translation>L’offre de la boutique les cache aux programmes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Open in the back office</source>
        <translation>Ouvrir dans le back-office</translation>
    </message>
    <message>
        <source>Tell where the back office is…</source>
        <translation>Dire où est le back-office…</translation>
    </message>
</context>
<context>
    <name>comptoir::AccountPasswordDialog</name>
    <message>
        <source>Password of “%1”</source>
        <translation>Mot de passe de « %1 »</translation>
    </message>
    <message>
        <source>The password, app password or key that the provider gave you for this account.</source>
        <translation>Le mot de passe, le mot de passe d’application ou la clé que le fournisseur vous a donnés pour ce compte.</translation>
    </message>
    <message>
        <source>It is kept in this computer’s keychain, not in the shop’s file.</source>
        <translation>Il est gardé dans le trousseau de cet ordinateur, pas dans le fichier de la boutique.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep it and send</source>
        <translation>L’enregistrer et envoyer</translation>
    </message>
</context>
<context>
    <name>comptoir::AmountField</name>
    <message>
        <source>This amount is larger than Comptoir can count.</source>
        <translation>Ce montant dépasse ce que Comptoir sait compter.</translation>
    </message>
</context>
<context>
    <name>comptoir::AmountsDialog</name>
    <message>
        <source>Which totals?</source>
        <translation>Quels totaux&#x202f;?</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Show these orders</source>
        <translation>Afficher ces commandes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” is no amount. Write figures, such as 49.90.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un montant. Écrivez des chiffres, par exemple 49,90.</translation>
    </message>
</context>
<context>
    <name>comptoir::BackOfficeDialog</name>
    <message>
        <source>Address of the back office</source>
        <translation>Adresse du back-office</translation>
    </message>
    <message>
        <source>Where is the back office of this shop?</source>
        <translation>Où est le back-office de cette boutique&#x202f;?</translation>
    </message>
    <message>
        <source>Sign in to the back office with your browser and copy the address from its top line. Only the beginning of it is kept, no key and no password.</source>
        <translation>Connectez-vous au back-office avec votre navigateur et copiez l’adresse de sa ligne du haut. Seul le début en est gardé, ni clé ni mot de passe.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This is no address of a web page that begins with https://.</source>
        <translation>Ce n’est pas l’adresse d’une page qui commence par https://.</translation>
    </message>
</context>
<context>
    <name>comptoir::BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>One is made each day by itself. Each is a plain SQLite file that other programs can read. Keys of shops are not in it. Those that you make yourself stay until you delete them.</source>
        <translation>Une sauvegarde se fait d’elle-même chaque jour. Chacune est un simple fichier SQLite, que d’autres programmes savent lire. Les clés des boutiques n’y sont pas. Celles que vous faites vous-même restent jusqu’à ce que vous les supprimiez.</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Faire une sauvegarde maintenant</translation>
    </message>
    <message>
        <source>Open the folder of backups</source>
        <translation>Ouvrir le dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Of the daily ones, keep</source>
        <translation>Des sauvegardes quotidiennes, garder</translation>
    </message>
    <message>
        <source>the last %1 days, and one a week for %2 weeks</source>
        <translation>les %1 derniers jours, puis une par semaine pendant %2 semaines</translation>
    </message>
    <message>
        <source>Show all %1 backups</source>
        <translation>Afficher les %1 sauvegardes</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>faite d’elle-même</translation>
    </message>
    <message>
        <source>before an update of Comptoir</source>
        <translation>avant une mise à jour de Comptoir</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>faite par vous</translation>
    </message>
    <message>
        <source>not readable any more</source>
        <translation>devenue illisible</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Restaurer la sauvegarde du %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for the backup of %1</source>
        <translation>Plus pour la sauvegarde du %1</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Copy it elsewhere…</source>
        <translation>La copier ailleurs…</translation>
    </message>
    <message>
        <source>Move it to the trash…</source>
        <translation>La mettre à la corbeille…</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>The backup is made and checked: %1.</source>
        <translation>La sauvegarde est faite et vérifiée&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Verifying the backup of %1</source>
        <translation>Vérification de la sauvegarde du %1</translation>
    </message>
    <message>
        <source>The backup of %1 is whole and can be restored.</source>
        <translation>La sauvegarde du %1 est intacte et peut être restaurée.</translation>
    </message>
    <message>
        <source>Copy the backup</source>
        <translation>Copier la sauvegarde</translation>
    </message>
    <message>
        <source>SQLite files (*.sqlite)</source>
        <translation>Fichiers SQLite (*.sqlite)</translation>
    </message>
    <message>
        <source>Copying a backup</source>
        <translation>Copie d’une sauvegarde</translation>
    </message>
    <message>
        <source>The backup is copied there.</source>
        <translation>La sauvegarde y est copiée.</translation>
    </message>
    <message>
        <source>Move the backup of %1 to the trash?</source>
        <translation>Mettre la sauvegarde du %1 à la corbeille&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n other backup(s) stay. Your data are not touched. From the trash of this computer it can be taken back until the trash is emptied.</source>
        <translation>
            <numerusform>%n autre sauvegarde reste. Vos données ne sont pas touchées. Vous pouvez la reprendre dans la corbeille de cet ordinateur tant que celle-ci n’est pas vidée.</numerusform>
            <numerusform>%n autres sauvegardes restent. Vos données ne sont pas touchées. Vous pouvez la reprendre dans la corbeille de cet ordinateur tant que celle-ci n’est pas vidée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>The backup could not be moved to the trash. It is where it was. Delete it by hand: open the folder of backups.</source>
        <translation>La sauvegarde n’a pas pu être mise à la corbeille. Elle est toujours à sa place. Supprimez-la à la main&#x202f;: ouvrez le dossier des sauvegardes.</translation>
    </message>
</context>
<context>
    <name>comptoir::Badges</name>
    <message numerus="yes">
        <source>%n task(s) overdue</source>
        <translation>
            <numerusform>%n tâche en retard</numerusform>
            <numerusform>%n tâches en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n fiche mise de côté</numerusform>
            <numerusform>%n fiches mises de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) need you: uncertain, or failed today</source>
        <translation>
            <numerusform>%n message a besoin de vous : incertain, ou en échec aujourd’hui</numerusform>
            <numerusform>%n messages ont besoin de vous : incertains, ou en échec aujourd’hui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::BirthdaysCard</name>
    <message>
        <source>Birthdays</source>
        <extracomment>%1 is how many people have their birthday then</extracomment>
        <translation>Anniversaires</translation>
    </message>
    <message>
        <source>E-mail allowed</source>
        <translation>E-mail autorisé</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Autres actions pour %1</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Copier l’adresse e-mail</translation>
    </message>
    <message>
        <source>The e-mail address is copied.</source>
        <translation>L’adresse e-mail est copiée.</translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation>Ajouter une tâche…</translation>
    </message>
    <message numerus="yes">
        <source>%1 within %n day(s)</source>
        <translation>
            <numerusform>%1 sous %n jour</numerusform>
            <numerusform>%1 sous %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::BuilderRoom</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Parts of the segment</source>
        <translation>Parties du segment</translation>
    </message>
    <message>
        <source>Something is to be looked at.</source>
        <translation>Quelque chose est à revoir.</translation>
    </message>
</context>
<context>
    <name>comptoir::BulkActions</name>
    <message>
        <source>Give a tag to many customers?</source>
        <translation>Donner une étiquette à beaucoup de clients&#x202f;?</translation>
    </message>
    <message>
        <source>The tag “%1” will be given to %2 customers. You can take it back with Undo.</source>
        <translation>L’étiquette «&#x202f;%1&#x202f;» sera donnée à %2 clients. Vous pourrez revenir en arrière avec Annuler.</translation>
    </message>
    <message>
        <source>Give the tag</source>
        <translation>Donner l’étiquette</translation>
    </message>
    <message>
        <source>Remove a tag from many customers?</source>
        <translation>Retirer une étiquette à beaucoup de clients&#x202f;?</translation>
    </message>
    <message>
        <source>The tag “%1” will be removed from those of the %2 customers who have it. You can put it back with Undo.</source>
        <translation>L’étiquette «&#x202f;%1&#x202f;» sera retirée à ceux des %2 clients qui l’ont. Vous pourrez la remettre avec Annuler.</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Retirer l’étiquette</translation>
    </message>
    <message>
        <source>Add a note to many customers?</source>
        <translation>Ajouter une note à beaucoup de clients&#x202f;?</translation>
    </message>
    <message>
        <source>The note will be added to %1 customers. You can take it back with Undo.</source>
        <translation>La note sera ajoutée à %1 clients. Vous pourrez la retirer avec Annuler.</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Arrêté. %1</translation>
    </message>
    <message>
        <source>Giving the tag “%1”</source>
        <translation>Attribution de l’étiquette «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Removing the tag “%1”</source>
        <translation>Retrait de l’étiquette «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Adding a note</source>
        <translation>Ajout d’une note</translation>
    </message>
    <message>
        <source>All of them have the tag “%1” already.</source>
        <translation>Tous ont déjà l’étiquette «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>None of them has the tag “%1”.</source>
        <translation>Aucun d’eux n’a l’étiquette «&#x202f;%1&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) got the tag “%1”.</source>
        <translation>
            <numerusform>%Ln client a reçu l’étiquette «&#x202f;%1&#x202f;».</numerusform>
            <numerusform>%Ln clients ont reçu l’étiquette «&#x202f;%1&#x202f;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) lost the tag “%1”.</source>
        <translation>
            <numerusform>%Ln client n’a plus l’étiquette «&#x202f;%1&#x202f;».</numerusform>
            <numerusform>%Ln clients n’ont plus l’étiquette «&#x202f;%1&#x202f;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) got the note.</source>
        <translation>
            <numerusform>%Ln client a reçu la note.</numerusform>
            <numerusform>%Ln clients ont reçu la note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were not reached when Comptoir was closed.</source>
        <translation>
            <numerusform>%Ln client n’a pas été traité avant la fermeture de Comptoir.</numerusform>
            <numerusform>%Ln clients n’ont pas été traités avant la fermeture de Comptoir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Comptoir was closed in the middle. %1</source>
        <translation>Comptoir a été fermé en plein milieu. %1</translation>
    </message>
</context>
<context>
    <name>comptoir::BulkBar</name>
    <message>
        <source>All %1 customers selected</source>
        <translation>Les %1 clients sont tous sélectionnés</translation>
    </message>
    <message>
        <source>%1 customers selected</source>
        <translation>%1 clients sélectionnés</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>Donner une étiquette</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Retirer une étiquette</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>There is no tag yet</source>
        <translation>Il n’y a pas encore d’étiquette</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Make one customer of those selected</source>
        <translation>Ne faire qu’un client de ceux qui sont sélectionnés</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln customer(s). It stands in the profile of each of them.</source>
        <translation>
            <numerusform>Pour %Ln client. Elle figure dans la fiche de chacun d’eux.</numerusform>
            <numerusform>Pour %Ln clients. Elle figure dans la fiche de chacun d’eux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %Ln customer(s):</source>
        <extracomment>over a list of tags</extracomment>
        <translation>
            <numerusform>Retirer à %Ln client&#x202f;:</numerusform>
            <numerusform>Retirer à %Ln clients&#x202f;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a tag to those selected</source>
        <translation>Donner une étiquette aux clients sélectionnés</translation>
    </message>
    <message>
        <source>Remove a tag from those selected</source>
        <translation>Retirer une étiquette aux clients sélectionnés</translation>
    </message>
    <message>
        <source>Add a note to the profile of each of those selected</source>
        <translation>Ajouter une note à la fiche de chacun des clients sélectionnés</translation>
    </message>
    <message>
        <source>Write those selected to a file that spreadsheets read</source>
        <translation>Écrire les clients sélectionnés dans un fichier que lisent les tableurs</translation>
    </message>
</context>
<context>
    <name>comptoir::BulkRun</name>
    <message>
        <source>It was stopped. What was done until then stays.</source>
        <translation>L’opération a été arrêtée. Ce qui était déjà fait reste.</translation>
    </message>
</context>
<context>
    <name>comptoir::CapsCard</name>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Over all channels, campaigns and workflows together. Beyond it advertising waits; answers to an order or an account do not count.</source>
        <translation>Tous canaux, campagnes et scénarios confondus. Au-delà, la publicité attend&#x202f;; les réponses à une commande ou à un compte ne comptent pas.</translation>
    </message>
    <message>
        <source>Usage. No law sets a number, but whoever is written to too often objects, and may do so at any time (GDPR, art. 21).</source>
        <translation>Usage. Aucune loi ne fixe de nombre, mais qui reçoit trop de messages s’y oppose, et peut le faire à tout moment (RGPD, art. 21).</translation>
    </message>
    <message>
        <source>A customer gets at most</source>
        <translation>Un client reçoit au plus</translation>
    </message>
    <message>
        <source>messages</source>
        <comment>after a number</comment>
        <translation>messages</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>within any</source>
        <translation>sur toute période de</translation>
    </message>
    <message>
        <source>days</source>
        <comment>after a number</comment>
        <translation>jours</translation>
    </message>
    <message>
        <source>The same offer comes by no second channel within</source>
        <translation>La même offre ne vient pas par un second canal avant</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>after a number</comment>
        <translation>heures</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Without a limit a customer who is in several campaigns gets a message of each.</source>
        <translation>Sans limite, un client présent dans plusieurs campagnes reçoit un message de chacune.</translation>
    </message>
</context>
<context>
    <name>comptoir::CardWidget</name>
    <message>
        <source>%1 Until then this is left out of the count.</source>
        <extracomment>%1 is a whole sentence: what is missing or wrong with a condition</extracomment>
        <translation>%1 En attendant, cette condition n’est pas comptée.</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Retirer cette condition</translation>
    </message>
</context>
<context>
    <name>comptoir::CartsCard</name>
    <message>
        <source>Carts worth a look</source>
        <translation>Paniers à relancer</translation>
    </message>
    <message>
        <source>No cart waits for you.</source>
        <translation>Aucun panier ne vous attend.</translation>
    </message>
    <message>
        <source>One appears when somebody leaves it without ordering.</source>
        <translation>Il en apparaît un quand quelqu’un le laisse sans commander.</translation>
    </message>
    <message numerus="yes">
        <source>See %n more customer(s) with a cart</source>
        <translation>
            <numerusform>Voir %n autre client avec un panier</numerusform>
            <numerusform>Voir %n autres clients avec un panier</numerusform>
        </translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <extracomment>%1 is a customer, %2 what the cart is worth at today&apos;s prices</extracomment>
        <translation>%1, environ %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>E-mail allowed</source>
        <translation>E-mail autorisé</translation>
    </message>
    <message>
        <source>SMS allowed</source>
        <translation>SMS autorisé</translation>
    </message>
    <message>
        <source>No consent to offers</source>
        <translation>Sans accord</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Autres actions pour %1</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Copier l’adresse e-mail</translation>
    </message>
    <message>
        <source>The e-mail address is copied.</source>
        <translation>L’adresse e-mail est copiée.</translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation>Ajouter une tâche…</translation>
    </message>
    <message>
        <source>Not before tomorrow</source>
        <translation>Pas avant demain</translation>
    </message>
    <message>
        <source>Not for a week</source>
        <translation>Pas avant une semaine</translation>
    </message>
    <message>
        <source>Not this cart again</source>
        <translation>Plus jamais ce panier</translation>
    </message>
    <message>
        <source>Copy the link back to the cart</source>
        <translation>Copier le lien de retour au panier</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Le lien est copié.</translation>
    </message>
    <message>
        <source>Open the cart in the shop</source>
        <translation>Ouvrir le panier dans la boutique</translation>
    </message>
    <message>
        <source>The cart of %1 is set aside.</source>
        <extracomment>%1 is a customer</extracomment>
        <translation>Le panier de %1 est mis de côté.</translation>
    </message>
    <message>
        <source>No cart is here yet.</source>
        <translation>Aucun panier n’est encore là.</translation>
    </message>
    <message>
        <source>Your shop is still coming in.</source>
        <translation>Votre boutique est encore en cours de récupération.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) left a cart in the last 30 days and did not order since, by value</source>
        <translation>
            <numerusform>%n client a laissé un panier ces 30 derniers jours sans commander depuis, par valeur</numerusform>
            <numerusform>%n clients ont laissé un panier ces 30 derniers jours sans commander depuis, par valeur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CartsTab</name>
    <message>
        <source>No cart of this customer is known.</source>
        <translation>Aucun panier de ce client n’est connu.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Cart %1</source>
        <translation>Panier %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The shop keeps no prices in carts: these are the products&apos; of today.</source>
        <translation>La boutique ne garde pas de prix dans les paniers&#x202f;: ce sont ceux des produits aujourd’hui.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Open this cart in the shop</source>
        <translation>Ouvrir ce panier dans la boutique</translation>
    </message>
    <message>
        <source>Show the order it became</source>
        <translation>Afficher la commande qu’il est devenu</translation>
    </message>
</context>
<context>
    <name>comptoir::CheckMenu</name>
    <message>
        <source>In a menu in which one ticks</source>
        <translation>Dans un menu à cocher</translation>
    </message>
    <message>
        <source>Tick, and leave the menu open</source>
        <translation>Cocher et laisser le menu ouvert</translation>
    </message>
    <message>
        <source>Tick, and close the menu</source>
        <translation>Cocher et fermer le menu</translation>
    </message>
</context>
<context>
    <name>comptoir::CheckStep</name>
    <message>
        <source>What the key may do</source>
        <translation>Ce que la clé permet</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>Le test est en cours</translation>
    </message>
    <message>
        <source>Name in Comptoir</source>
        <translation>Nom dans Comptoir</translation>
    </message>
    <message>
        <source>Time zone of the shop</source>
        <translation>Fuseau horaire de la boutique</translation>
    </message>
    <message>
        <source>Some shops write times without saying where: they mean this zone</source>
        <translation>Certaines boutiques écrivent l’heure sans dire où&#x202f;: c’est de ce fuseau qu’il s’agit</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Test de la connexion…</translation>
    </message>
    <message>
        <source>The test did not succeed. Nothing was changed; the name and the time zone can be changed all the same.</source>
        <translation>L’essai n’a pas abouti. Rien n’a été changé&#x202f;; le nom et le fuseau horaire peuvent tout de même être modifiés.</translation>
    </message>
    <message>
        <source>The test did not succeed. Nothing was changed.</source>
        <translation>Le test a échoué. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The connection works: %1.</source>
        <extracomment>%1 is a shop system with its version: PrestaShop 8.1.0</extracomment>
        <translation>La connexion fonctionne&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The key works, but it may not read: %1. Give it these rights in the shop, then go back and test again.</source>
        <translation>La clé fonctionne, mais elle ne peut pas lire&#x202f;: %1. Accordez-lui ces droits dans la boutique, puis revenez et testez de nouveau.</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>accordée</translation>
    </message>
    <message>
        <source>missing, needed</source>
        <translation>manquante, nécessaire</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquante</translation>
    </message>
</context>
<context>
    <name>comptoir::ChecksPane</name>
    <message>
        <source>Nothing is wrong: the message may go.</source>
        <translation>Rien à corriger&#x202f;: le message peut partir.</translation>
    </message>
    <message>
        <source>Hinders: %1</source>
        <translation>Bloquant&#x202f;: %1</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Remarque&#x202f;: %1</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Montrer l’endroit</translation>
    </message>
</context>
<context>
    <name>comptoir::ChoiceButton</name>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
</context>
<context>
    <name>comptoir::ChoicesDialog</name>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>What can %1 be?</source>
        <translation>Quelles sont les valeurs possibles de «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>One choice a line, two at least. Customers keep the values they have.</source>
        <translation>Un choix par ligne, deux au moins. Les clients gardent les valeurs qu’ils ont.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>comptoir::ChosenMessages</name>
    <message numerus="yes">
        <source>%n message(s) chosen</source>
        <translation>
            <numerusform>%n message choisi</numerusform>
            <numerusform>%n messages choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Comme au début</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show these columns</source>
        <translation>Afficher ces colonnes</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Search a column</source>
        <translation>Chercher une colonne</translation>
    </message>
    <message>
        <source>Shown, from left to right: drag them, or Alt with an arrow key</source>
        <translation>Affichées, de gauche à droite&#x202f;: faites-les glisser, ou Alt et une flèche</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Colonnes affichées</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>moves a column</comment>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>moves a column</comment>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>While columns are chosen</source>
        <translation>Dans le choix des colonnes</translation>
    </message>
    <message>
        <source>Show the column, or hide it</source>
        <translation>Afficher ou masquer la colonne</translation>
    </message>
    <message>
        <source>Move a column that is shown up or down</source>
        <translation>Monter ou descendre une colonne affichée</translation>
    </message>
    <message>
        <source>Hide a column that is shown</source>
        <translation>Masquer une colonne affichée</translation>
    </message>
</context>
<context>
    <name>comptoir::ColumnMenus</name>
    <message>
        <source>Column “%1”</source>
        <translation>Colonne «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Déplacer vers la gauche</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Déplacer vers la droite</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Élargir</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Rétrécir</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>Masquer «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Share the width evenly</source>
        <translation>Répartir la largeur</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Colonnes d’origine</translation>
    </message>
    <message>
        <source>Move the column to the left or right</source>
        <translation>Déplacer la colonne vers la gauche ou la droite</translation>
    </message>
    <message>
        <source>Make the column narrower or wider</source>
        <translation>Rétrécir ou élargir la colonne</translation>
    </message>
</context>
<context>
    <name>comptoir::Commands</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
</context>
<context>
    <name>comptoir::CompanionsTab</name>
    <message>
        <source>Bought together</source>
        <translation>Achetés ensemble</translation>
    </message>
    <message>
        <source>No other product was in the same order twice in the last two years.</source>
        <translation>Aucun autre produit n’a été deux fois dans la même commande ces deux dernières années.</translation>
    </message>
    <message numerus="yes">
        <source>From %n order(s) of the last two years that hold this product.</source>
        <translation>
            <numerusform>D’après %n commande des deux dernières années avec ce produit.</numerusform>
            <numerusform>D’après %n commandes des deux dernières années avec ce produit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Product without a name</source>
        <translation>Produit sans nom</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add %1 to the related products</source>
        <extracomment>read by screen readers: %1 is a product</extracomment>
        <translation>Ajouter %1 aux produits associés</translation>
    </message>
    <message numerus="yes">
        <source>Together in %Ln order(s), %1 of all orders of the shop.</source>
        <extracomment>%1 is a share such as 1.2 %</extracomment>
        <translation>
            <numerusform>Ensemble dans %Ln commande, soit %1 de toutes les commandes de la boutique.</numerusform>
            <numerusform>Ensemble dans %Ln commandes, soit %1 de toutes les commandes de la boutique.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>comptoir::ConsentDialog</name>
    <message>
        <source>Write down a decision</source>
        <translation>Noter une décision</translation>
    </message>
    <message>
        <source>The customer agreed</source>
        <translation>Le client a accepté</translation>
    </message>
    <message>
        <source>What did the customer decide?</source>
        <translation>Qu’a décidé le client&#x202f;?</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>But</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>The text that the customer agreed to</source>
        <translation>Le texte que le client a accepté</translation>
    </message>
    <message>
        <source>For example: signed form of the fair, folder 3</source>
        <translation>Par exemple&#x202f;: formulaire signé du salon, dossier 3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put into the ledger</source>
        <translation>Inscrire au registre</translation>
    </message>
    <message>
        <source>Say on which day it was.</source>
        <translation>Dites quel jour c’était.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ce jour n’est pas encore arrivé.</translation>
    </message>
    <message>
        <source>The customer refused</source>
        <translation>Le client a refusé</translation>
    </message>
    <message>
        <source>The customer withdrew the consent</source>
        <translation>Le client a retiré son accord</translation>
    </message>
    <message>
        <source>Say what proves the consent: without proof it does not hold.</source>
        <translation>Dites ce qui prouve l’accord&#x202f;: sans preuve, il ne vaut rien.</translation>
    </message>
</context>
<context>
    <name>comptoir::ConsentTab</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Write down a decision…</source>
        <translation>Noter une décision…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>day not known, noted on %1</source>
        <translation>jour inconnu, noté le %1</translation>
    </message>
    <message>
        <source>Wording: %1</source>
        <translation>Texte&#x202f;: %1</translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation>Preuve&#x202f;: %1</translation>
    </message>
    <message>
        <source>No shop says anything about what this customer agreed to. Without consent no news or offers may be sent.</source>
        <translation>Aucune boutique ne dit pour quoi ce client a donné son accord. Sans accord, ni actualités ni offres ne peuvent lui être envoyées.</translation>
    </message>
    <message>
        <source>Every line stays for good: it is the proof of what was decided and when.</source>
        <translation>Chaque ligne reste pour toujours&#x202f;: c’est la preuve de ce qui a été décidé, et quand.</translation>
    </message>
    <message>
        <source>Withdraw the consent: %1</source>
        <translation>Retirer l’accord&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a channel and a purpose (E-mail, news and offers), %2 what was decided (agreed)</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Withdraw this consent?</source>
        <translation>Retirer cet accord&#x202f;?</translation>
    </message>
    <message>
        <source>From now on nothing is sent to this customer for: %1. The earlier consent stays in the ledger. To send again, a new consent with its proof is needed.</source>
        <translation>Dès maintenant, plus rien n’est envoyé à ce client pour&#x202f;: %1. L’accord d’avant reste au registre. Pour envoyer de nouveau, il faudra un nouvel accord avec sa preuve.</translation>
    </message>
    <message>
        <source>How you know (kept as proof, may stay empty)</source>
        <translation>Comment vous le savez (gardé comme preuve, peut rester vide)</translation>
    </message>
</context>
<context>
    <name>comptoir::CreditCard</name>
    <message>
        <source>Which orders a message brought</source>
        <translation>Quelles commandes un message a apportées</translation>
    </message>
    <message>
        <source>An order is put down to the last message that reached the customer before it, once, and by a discount code that the message gave at any time. The time counts from what happened: the click, the answer, the arrival. A change counts the past anew.</source>
        <translation>Une commande est attribuée une seule fois, au dernier message qui a touché le client avant elle ; un code de réduction donné par le message compte à tout moment. Le délai court à partir de ce qui s’est passé : le clic, la réponse, la réception. Un changement recompte le passé.</translation>
    </message>
    <message>
        <source>Usage: five days after a click in an e-mail, twelve hours after a text message. Opening alone says little, since programs open mail too: it does not count.</source>
        <translation>Usage : cinq jours après un clic dans un e-mail, douze heures après un SMS. L’ouverture seule dit peu, car des programmes ouvrent aussi les e-mails : elle ne compte pas.</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>after a number</comment>
        <translation>heures</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>ne compte pas</translation>
    </message>
    <message>
        <source>After a click in an e-mail, within</source>
        <translation>Après un clic dans un e-mail, dans les</translation>
    </message>
    <message>
        <source>After an answer to an e-mail, within</source>
        <translation>Après une réponse à un e-mail, dans les</translation>
    </message>
    <message>
        <source>After an e-mail was opened, where it may be measured, within</source>
        <translation>Après l’ouverture d’un e-mail, là où elle peut être mesurée, dans les</translation>
    </message>
    <message>
        <source>After an e-mail has arrived, within</source>
        <translation>Après la réception d’un e-mail, dans les</translation>
    </message>
    <message>
        <source>After an answer to a text message, within</source>
        <translation>Après une réponse à un SMS, dans les</translation>
    </message>
    <message>
        <source>After a text message has arrived, within</source>
        <translation>Après la réception d’un SMS, dans les</translation>
    </message>
    <message>
        <source>Whoever buys anyway counts as won by a message then: the figures look better than they are.</source>
        <translation>Ceux qui achètent de toute façon comptent alors comme gagnés par un message : les chiffres paraissent meilleurs qu’ils ne sont.</translation>
    </message>
</context>
<context>
    <name>comptoir::CustomFieldsCard</name>
    <message>
        <source>Fields of your own</source>
        <translation>Vos propres champs</translation>
    </message>
    <message>
        <source>What you want to know of customers beyond what the shops know. A field is made in the profile of a customer, where it is also filled in.</source>
        <translation>Ce que vous voulez savoir de vos clients, au-delà de ce que savent les boutiques. Un champ se crée dans la fiche d’un client, où il se remplit aussi.</translation>
    </message>
    <message>
        <source>There is no field of your own yet.</source>
        <translation>Vous n’avez pas encore de champ à vous.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Choice: %1</source>
        <extracomment>%1 is a list of choices</extracomment>
        <translation>Choix&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for the field %1</source>
        <translation>Plus pour le champ %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Change the choices…</source>
        <translation>Modifier les choix…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Rename the field %1</source>
        <translation>Renommer le champ %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The field “%1” is called “%2” now.</source>
        <translation>Le champ «&#x202f;%1&#x202f;» s’appelle maintenant «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>The choices of “%1” are changed. Customers keep the values they have.</source>
        <translation>Les choix de «&#x202f;%1&#x202f;» sont modifiés. Les clients gardent les valeurs qu’ils ont.</translation>
    </message>
    <message>
        <source>Delete the field %1?</source>
        <translation>Supprimer le champ %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) have a value in it, which goes with it. You can take this back until Comptoir is closed.</source>
        <translation>
            <numerusform>%n client y a une valeur, qui disparaît avec lui. Vous pouvez annuler tant que Comptoir n’est pas fermé.</numerusform>
            <numerusform>%n clients y ont une valeur, qui disparaît avec lui. Vous pouvez annuler tant que Comptoir n’est pas fermé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the field</source>
        <translation>Supprimer le champ</translation>
    </message>
    <message>
        <source>The field “%1” is deleted.</source>
        <translation>Le champ «&#x202f;%1&#x202f;» est supprimé.</translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerEdits</name>
    <message>
        <source>The tag “%1” was added.</source>
        <translation>L’étiquette «&#x202f;%1&#x202f;» a été ajoutée.</translation>
    </message>
    <message>
        <source>The tag “%1” was taken away.</source>
        <translation>L’étiquette «&#x202f;%1&#x202f;» a été retirée.</translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>La note a été ajoutée.</translation>
    </message>
    <message>
        <source>The note was changed.</source>
        <translation>La note a été modifiée.</translation>
    </message>
    <message>
        <source>The note was deleted.</source>
        <translation>La note a été supprimée.</translation>
    </message>
    <message>
        <source>The task was added.</source>
        <translation>La tâche a été ajoutée.</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>La tâche est faite.</translation>
    </message>
    <message>
        <source>The task is open again.</source>
        <translation>La tâche est de nouveau à faire.</translation>
    </message>
    <message>
        <source>The task was deleted.</source>
        <translation>La tâche a été supprimée.</translation>
    </message>
    <message>
        <source>The customer was changed.</source>
        <translation>Le client a été modifié.</translation>
    </message>
    <message>
        <source>The field “%1” was made.</source>
        <translation>Le champ «&#x202f;%1&#x202f;» a été créé.</translation>
    </message>
    <message>
        <source>The field “%1” was deleted.</source>
        <translation>Le champ «&#x202f;%1&#x202f;» a été supprimé.</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>«&#x202f;%1&#x202f;» a été modifié.</translation>
    </message>
    <message>
        <source>The decision stands in the ledger.</source>
        <translation>La décision est inscrite au registre.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) were made one.</source>
        <translation>
            <numerusform>%n client n’en fait plus qu’un.</numerusform>
            <numerusform>%n clients n’en font plus qu’un.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account is back with this customer.</source>
        <translation>Le compte est revenu à ce client.</translation>
    </message>
    <message>
        <source>The two customers are separate again.</source>
        <translation>Les deux clients sont de nouveau séparés.</translation>
    </message>
    <message>
        <source>These stay two customers.</source>
        <translation>Ce sont bien deux clients.</translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn: %Ln message(s) that waited for this customer.</source>
        <translation>
            <numerusform>Retiré&#x202f;: %Ln message qui attendait pour ce client.</numerusform>
            <numerusform>Retirés&#x202f;: %Ln messages qui attendaient pour ce client.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerErasure</name>
    <message>
        <source>Names, addresses, numbers, birthdays, tags and fields go, and what you wrote about them.</source>
        <translation>Noms, adresses, numéros, anniversaires, étiquettes et champs disparaissent, ainsi que ce que vous avez écrit à leur sujet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln tâche</numerusform>
            <numerusform>%Ln tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 go with them.</source>
        <extracomment>%1 is a list: 2 notes, 1 task</extracomment>
        <translation>Disparaissent aussi&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Nothing is written to their addresses again, and no sync and no file brings them back.</source>
        <translation>Plus rien ne sera envoyé à leurs adresses, et aucune synchronisation ni aucun fichier ne les fera revenir.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Ceci ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>This customer is no longer there. Nothing was changed. Open the list again.</source>
        <translation>Ce client n’est plus là. Rien n’a été changé. Ouvrez de nouveau la liste.</translation>
    </message>
    <message>
        <source>Erase this customer for good?</source>
        <translation>Effacer ce client pour de bon&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln customer(s) for good?</source>
        <translation>
            <numerusform>Effacer %Ln client pour de bon&#x202f;?</numerusform>
            <numerusform>Effacer %Ln clients pour de bon&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message numerus="yes">
        <source>Erasing %Ln customer(s)</source>
        <translation>
            <numerusform>Effacement de %Ln client</numerusform>
            <numerusform>Effacement de %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) erased.</source>
        <translation>
            <numerusform>%Ln client effacé.</numerusform>
            <numerusform>%Ln clients effacés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation>Afficher les sauvegardes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) will stay, without a name: the books and figures remain as they are.</source>
        <translation>
            <numerusform>%Ln commande restera, sans nom&#x202f;: les comptes et les chiffres ne changent pas.</numerusform>
            <numerusform>%Ln commandes resteront, sans nom&#x202f;: les comptes et les chiffres ne changent pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln message(s) sent only the fact remains, not the address nor the words.</source>
        <translation>
            <numerusform>De %Ln message envoyé, il ne reste que le fait, ni l’adresse ni le texte.</numerusform>
            <numerusform>De %Ln messages envoyés, il ne reste que le fait, ni l’adresse ni le texte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting message(s) will be withdrawn.</source>
        <translation>
            <numerusform>%Ln message en attente sera retiré.</numerusform>
            <numerusform>%Ln messages en attente seront retirés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still held by %Ln older backup(s).</source>
        <translation>
            <numerusform>Encore dans %Ln sauvegarde plus ancienne.</numerusform>
            <numerusform>Encore dans %Ln sauvegardes plus anciennes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) kept, without a name.</source>
        <translation>
            <numerusform>%Ln commande conservée, sans nom.</numerusform>
            <numerusform>%Ln commandes conservées, sans nom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still held by %Ln older backup(s), the newest is %1. Those that Comptoir makes by itself go in time, those that you made when you delete them.</source>
        <extracomment>%1 is the name of a file, the newest of them</extracomment>
        <translation>
            <numerusform>Encore dans %Ln sauvegarde plus ancienne&#x202f;: %1. Celles que Comptoir fait de lui-même disparaissent avec le temps, celles que vous avez faites quand vous les supprimez.</numerusform>
            <numerusform>Encore dans %Ln sauvegardes plus anciennes, la plus récente est %1. Celles que Comptoir fait de lui-même disparaissent avec le temps, celles que vous avez faites quand vous les supprimez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discount code(s) with their name get another word; codes that others used too stay as they are.</source>
        <translation>
            <numerusform>%Ln code de réduction à leur nom est remplacé par un autre mot&#x202f;; les codes que d’autres ont utilisés restent tels quels.</numerusform>
            <numerusform>%Ln codes de réduction à leur nom sont remplacés par un autre mot&#x202f;; les codes que d’autres ont utilisés restent tels quels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerFilters</name>
    <message>
        <source>All</source>
        <extracomment>filter: all customers</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <extracomment>chip that opens a menu of further filters</extracomment>
        <translation>+ Filtrer</translation>
    </message>
    <message>
        <source>Not ordered for</source>
        <translation>Sans commande depuis</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>With the tag</source>
        <translation>Avec l’étiquette</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>Dans la boutique</translation>
    </message>
    <message>
        <source>The number is how many customers you would see with this filter added.</source>
        <translation>Le nombre dit combien de clients vous verriez en ajoutant ce filtre.</translation>
    </message>
    <message>
        <source>Make a segment</source>
        <translation>En faire un segment</translation>
    </message>
    <message>
        <source>Keeps these filters as a segment, which follows your customers.</source>
        <translation>Garde ces filtres comme segment, qui suit vos clients.</translation>
    </message>
    <message>
        <source>In the segment</source>
        <translation>Dans le segment</translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerPicker</name>
    <message>
        <source>Whom is the task about?</source>
        <translation>Qui concerne la tâche&#x202f;?</translation>
    </message>
    <message>
        <source>Name, e-mail, phone or town</source>
        <translation>Nom, e-mail, téléphone ou ville</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Chercher un client</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
    <message>
        <source>Nobody is called that, nor has such an e-mail, phone or town.</source>
        <translation>Personne ne porte ce nom, ni n’a cet e-mail, ce téléphone ou cette ville.</translation>
    </message>
    <message>
        <source>Enter chooses, Escape leaves the task as it is.</source>
        <translation>Entrée choisit, Échap laisse la tâche telle quelle.</translation>
    </message>
</context>
<context>
    <name>comptoir::CustomerTableModel</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a screen reader says of a cell: heading, then content</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Orders that count as a sale: without cancelled and test orders, and those of nothing to pay</source>
        <translation>Commandes comptées comme ventes&#x202f;: sans celles annulées, de test ou sans rien à payer</translation>
    </message>
</context>
<context>
    <name>comptoir::CustomersList</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Arrow keys move, Shift and Ctrl select several, Ctrl+A all, Enter opens the profile.</source>
        <translation>Les flèches déplacent, Maj et Ctrl en sélectionnent plusieurs, Ctrl+A tous, Entrée ouvre la fiche.</translation>
    </message>
    <message>
        <source>Give a tag…</source>
        <translation>Donner une étiquette…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Retirer une étiquette…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Ajouter une note…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>No customer matches.</source>
        <translation>Aucun client ne correspond.</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Afficher tous les clients</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Filter the list of customers</source>
        <translation>Filtrer la liste des clients</translation>
    </message>
    <message>
        <source>Write the customers of this list to a file that spreadsheets read</source>
        <translation>Écrire les clients de cette liste dans un fichier pour tableur</translation>
    </message>
    <message>
        <source>Your shop is coming in: customers appear here by themselves.</source>
        <translation>Votre boutique est en cours de récupération&#x202f;: les clients apparaîtront ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Your customers appear here as soon as you connect a shop, or import a file in the settings.</source>
        <translation>Vos clients apparaissent ici dès que vous connectez une boutique, ou importez un fichier dans les réglages.</translation>
    </message>
</context>
<context>
    <name>comptoir::CustomersPage</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>comptoir::DataSection</name>
    <message>
        <source>What is here</source>
        <translation>Ce qu’il y a ici</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où cela se trouve</translation>
    </message>
    <message>
        <source>Everything is in this folder on your computer: %1</source>
        <translation>Tout est dans ce dossier de votre ordinateur&#x202f;: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Export all customers…</source>
        <translation>Exporter tous les clients…</translation>
    </message>
    <message>
        <source>%1 of sales, after refunds</source>
        <translation>%1 de ventes, remboursements déduits</translation>
    </message>
    <message>
        <source>Is everything in order?</source>
        <translation>Tout est-il en ordre&#x202f;?</translation>
    </message>
    <message>
        <source>The file is checked by itself after a crash. Check it yourself if something looks wrong; rebuild the search if it does not find somebody who is there.</source>
        <translation>Le fichier est vérifié de lui-même après un plantage. Vérifiez-le si quelque chose vous paraît faux&#x202f;; reconstruisez la recherche si elle ne trouve pas quelqu’un qui est bien là.</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Vérifier le fichier</translation>
    </message>
    <message>
        <source>Rebuild the search</source>
        <translation>Reconstruire la recherche</translation>
    </message>
    <message>
        <source>Checking the file from end to end…</source>
        <translation>Vérification du fichier d’un bout à l’autre…</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Vérification du fichier</translation>
    </message>
    <message>
        <source>The file is sound, and all figures agree with it.</source>
        <translation>Le fichier est sain, et tous les chiffres concordent.</translation>
    </message>
    <message numerus="yes">
        <source>The check found %n problem(s). Nothing was changed. Make a copy of the folder, then restore the newest backup that is whole.</source>
        <translation>
            <numerusform>La vérification a trouvé %n problème. Rien n’a été changé. Faites une copie du dossier, puis restaurez la sauvegarde intacte la plus récente.</numerusform>
            <numerusform>La vérification a trouvé %n problèmes. Rien n’a été changé. Faites une copie du dossier, puis restaurez la sauvegarde intacte la plus récente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rebuilding the search</source>
        <translation>Reconstruction de la recherche</translation>
    </message>
    <message>
        <source>The search is built anew.</source>
        <translation>La recherche est reconstruite.</translation>
    </message>
    <message>
        <source>To keep it elsewhere: quit Comptoir, move the folder, and start the program with --data and the new place, for example: %1. A folder that a cloud service copies while Comptoir runs is no good place: it may copy half a change.</source>
        <extracomment>%1 is what one types, for example comptoir --data &quot;D:Comptoir&quot;</extracomment>
        <translation>Pour le garder ailleurs&#x202f;: quittez Comptoir, déplacez le dossier, puis lancez le programme avec --data et le nouvel endroit, par exemple&#x202f;: %1. Un dossier qu’un service en ligne copie pendant que Comptoir tourne n’est pas un bon endroit&#x202f;: il risque de copier un changement à moitié.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup of %1 is restored: %2 are here, as they were then. The file that was in use before is set aside in the folder of your data, not deleted. What came in from shops since then is read again by the next sync; files imported since must be imported again.</source>
        <extracomment>%1 is a date and time, %2 counts: 1,200 customers and 3,400 orders</extracomment>
        <translation>La sauvegarde du %1 est restaurée&#x202f;: %2 sont là, dans leur état d’alors. Le fichier en service jusqu’ici est mis de côté dans le dossier de vos données, pas supprimé. Ce qui est arrivé des boutiques depuis sera relu à la prochaine synchronisation&#x202f;; les fichiers importés depuis devront l’être à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln account(s)</source>
        <translation>
            <numerusform>avec %Ln compte</numerusform>
            <numerusform>avec %Ln comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln line(s)</source>
        <translation>
            <numerusform>avec %Ln ligne</numerusform>
            <numerusform>avec %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of which %Ln count as sales</source>
        <translation>
            <numerusform>dont %Ln compte comme vente</numerusform>
            <numerusform>dont %Ln comptent comme ventes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cart(s)</source>
        <translation>
            <numerusform>%Ln panier</numerusform>
            <numerusform>%Ln paniers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of which %Ln abandoned</source>
        <translation>
            <numerusform>dont %Ln abandonné</numerusform>
            <numerusform>dont %Ln abandonnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::DataTable</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy the cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>These are too many lines for the clipboard, nothing was copied. Export them to a file instead.</source>
        <translation>C’est trop de lignes pour le presse-papiers, rien n’a été copié. Exportez-les plutôt dans un fichier.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n line(s)</source>
        <translation>
            <numerusform>Copier %n ligne</numerusform>
            <numerusform>Copier %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort by “%1” the other way round</source>
        <translation>Trier par «&#x202f;%1&#x202f;» dans l’autre sens</translation>
    </message>
    <message>
        <source>Sort by “%1”</source>
        <translation>Trier par «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>Dans un tableau</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>Ouvrir la ligne</translation>
    </message>
    <message>
        <source>Choose this line alone, and show it beside the list</source>
        <translation>Choisir cette seule ligne et l’afficher à côté de la liste</translation>
    </message>
    <message>
        <source>Choose all lines</source>
        <translation>Choisir toutes les lignes</translation>
    </message>
    <message>
        <source>Choose the next line too, where several can be</source>
        <translation>Choisir aussi la ligne suivante, là où l’on peut en choisir plusieurs</translation>
    </message>
    <message>
        <source>To the next line, and leave chosen what is</source>
        <translation>À la ligne suivante, sans changer celles qui sont choisies</translation>
    </message>
    <message>
        <source>Choose this line too, or no longer</source>
        <translation>Ajouter cette ligne au choix, ou l’en retirer</translation>
    </message>
    <message>
        <source>To the first or last line</source>
        <translation>À la première ou à la dernière ligne</translation>
    </message>
    <message>
        <source>Copy the cell, or the lines where several are chosen</source>
        <translation>Copier la cellule, ou les lignes si plusieurs sont choisies</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>comptoir::DayDialog</name>
    <message>
        <source>Due on</source>
        <translation>Pour le</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take this day</source>
        <translation>Prendre ce jour</translation>
    </message>
</context>
<context>
    <name>comptoir::DayField</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
</context>
<context>
    <name>comptoir::DaysDialog</name>
    <message>
        <source>Which days?</source>
        <translation>Quels jours&#x202f;?</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Afficher ces jours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>comptoir::DemoBar</name>
    <message>
        <source>This is the demo shop: its people are invented.</source>
        <translation>Ceci est la boutique de démonstration&#x202f;: ses clients sont inventés.</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Quitter la démonstration</translation>
    </message>
</context>
<context>
    <name>comptoir::DetailsTab</name>
    <message>
        <source>Your fields</source>
        <translation>Vos champs</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>a removed shop</source>
        <translation>une boutique retirée</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <extracomment>%1 is a value of a customer that the owner wrote, not the shop</extracomment>
        <translation>%1 (de vous)</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>man</source>
        <translation>homme</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>femme</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Peut-être la même personne</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>Même numéro de téléphone</translation>
    </message>
    <message>
        <source>Same name and postcode</source>
        <translation>Même nom et même code postal</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Comparer et fusionner…</translation>
    </message>
    <message>
        <source>These are two people</source>
        <translation>Ce sont deux personnes</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Fusions</translation>
    </message>
    <message>
        <source>Merged with %1 on %2</source>
        <extracomment>%1 is a customer, %2 a day</extracomment>
        <translation>Fusionné avec %1 le %2</translation>
    </message>
    <message>
        <source>An account was separated on %1</source>
        <translation>Un compte a été séparé le %1</translation>
    </message>
    <message>
        <source>Separate again…</source>
        <translation>Séparer de nouveau…</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Le ramener…</translation>
    </message>
    <message>
        <source>Separate these customers again?</source>
        <translation>Séparer de nouveau ces clients&#x202f;?</translation>
    </message>
    <message>
        <source>Bring the account back?</source>
        <translation>Ramener le compte&#x202f;?</translation>
    </message>
    <message>
        <source>There will be two customers again:

%1</source>
        <translation>Il y aura de nouveau deux clients&#x202f;:

%1</translation>
    </message>
    <message>
        <source>There will be one customer again:

%1</source>
        <translation>Il n’y aura de nouveau qu’un client&#x202f;:

%1</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ramener</translation>
    </message>
</context>
<context>
    <name>comptoir::Dialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Ce que vous avez saisi n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Enregistrer les modifications&#x202f;?</translation>
    </message>
    <message>
        <source>What you changed is not saved yet.</source>
        <translation>Ce que vous avez modifié n’est pas encore enregistré.</translation>
    </message>
</context>
<context>
    <name>comptoir::DomainDialog</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Check the domain</source>
        <translation>Vérifier le domaine</translation>
    </message>
    <message>
        <source>What receivers look up before they take a message. The records stand where your domain is managed, mostly at the host of your shop.</source>
        <translation>Ce que les destinataires consultent avant d’accepter un message. Les enregistrements se trouvent là où votre domaine est géré, le plus souvent chez l’hébergeur de votre boutique.</translation>
    </message>
    <message>
        <source>The check is running</source>
        <translation>La vérification est en cours</translation>
    </message>
    <message>
        <source>Name of the DKIM key (selector), where your provider tells one</source>
        <translation>Nom de la clé DKIM (sélecteur), si votre fournisseur en indique un</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>comptoir::DomainView</name>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>bon à savoir</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>The domain</source>
        <translation>Le domaine</translation>
    </message>
    <message>
        <source>Who may send (SPF)</source>
        <translation>Qui peut envoyer (SPF)</translation>
    </message>
    <message>
        <source>Signature (DKIM)</source>
        <translation>Signature (DKIM)</translation>
    </message>
    <message>
        <source>Policy (DMARC)</source>
        <translation>Politique (DMARC)</translation>
    </message>
    <message>
        <source>A record of the type TXT, in the place of the present one:</source>
        <translation>Un enregistrement de type TXT, à la place de l’actuel&#x202f;:</translation>
    </message>
    <message>
        <source>A record of the type TXT to add:</source>
        <translation>Un enregistrement de type TXT à ajouter&#x202f;:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>comptoir::EditorAside</name>
    <message>
        <source>Customers in it</source>
        <translation>Clients concernés</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Why is somebody in it, or not?</source>
        <translation>Pourquoi quelqu’un y est, ou pas&#x202f;?</translation>
    </message>
    <message>
        <source>Choose a customer…</source>
        <translation>Choisir un client…</translation>
    </message>
    <message>
        <source>%1 of all your customers</source>
        <translation>%1 de tous vos clients</translation>
    </message>
    <message>
        <source>%1 in a week</source>
        <extracomment>%1 is &quot;+ 12&quot;: how many more customers there are in it</extracomment>
        <translation>%1 en une semaine</translation>
    </message>
    <message>
        <source>Go to the card</source>
        <translation>Aller à la carte</translation>
    </message>
    <message>
        <source>Enter chooses, Escape leaves.</source>
        <translation>Entrée choisit, Échap quitte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read by screen readers: %1 is what a button does, %2 what is wrong</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>comptoir::EmailWriting</name>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What the message is about</source>
        <translation>De quoi parle le message</translation>
    </message>
    <message>
        <source>Preview line</source>
        <translation>Ligne d’aperçu</translation>
    </message>
    <message>
        <source>What mailboxes show beside the subject</source>
        <translation>Ce que les messageries montrent à côté de l’objet</translation>
    </message>
    <message>
        <source>Ways to write the text</source>
        <translation>Façons d’écrire le texte</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>Mis en forme</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Text of the message, formatted</source>
        <translation>Texte du message, mis en forme</translation>
    </message>
    <message>
        <source>Write your message</source>
        <translation>Écrivez votre message</translation>
    </message>
    <message>
        <source>Text of the message, as HTML</source>
        <translation>Texte du message, en HTML</translation>
    </message>
    <message>
        <source>This message holds HTML that the formatted text does not know, such as pictures or tables. Change it under HTML, or write it anew: only words, headings, lists and links stay.</source>
        <translation>Ce message contient du HTML que le texte mis en forme ne connaît pas, comme des images ou des tableaux. Modifiez-le sous HTML, ou réécrivez-le&#x202f;: seuls les mots, titres, listes et liens restent.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Le réécrire</translation>
    </message>
</context>
<context>
    <name>comptoir::EmptyState</name>
    <message>
        <source>Explore the demo shop</source>
        <translation>Découvrir la boutique de démonstration</translation>
    </message>
</context>
<context>
    <name>comptoir::ExportDialog</name>
    <message>
        <source>Mark the file so that Excel reads accents rightly</source>
        <translation>Marquer le fichier pour qu’Excel lise bien les accents</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export what the table shows</source>
        <translation>Exporter ce que montre le tableau</translation>
    </message>
    <message>
        <source>All lines of the present filter, in this order, with the columns shown.</source>
        <translation>Toutes les lignes du filtre actuel, dans cet ordre, avec les colonnes affichées.</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV with semicolons, decimal comma)</source>
        <translation>Tableur (CSV à points-virgules, virgule décimale)</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV with commas, decimal point)</source>
        <translation>Tableur (CSV à virgules, point décimal)</translation>
    </message>
    <message>
        <source>Other programs (JSON)</source>
        <translation>Autres programmes (JSON)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another place for the file.</source>
        <translation>Ce dossier n’existe pas. Choisissez un autre emplacement pour le fichier.</translation>
    </message>
</context>
<context>
    <name>comptoir::FallbackRows</name>
    <message>
        <source>Where a customer lacks a field</source>
        <translation>Quand un champ manque à un client</translation>
    </message>
    <message>
        <source>Without “%1”:</source>
        <translation>Sans «&#x202f;%1&#x202f;»&#x202f;:</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>Sans «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>They do not get the message</source>
        <translation>Ils ne reçoivent pas le message</translation>
    </message>
</context>
<context>
    <name>comptoir::FieldDialog</name>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>A new field for all customers</source>
        <translation>Un nouveau champ pour tous les clients</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>The values to choose from, one a line:</source>
        <translation>Les valeurs à choisir, une par ligne&#x202f;:</translation>
    </message>
    <message>
        <source>Values to choose from</source>
        <translation>Valeurs à choisir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make the field</source>
        <translation>Créer le champ</translation>
    </message>
    <message>
        <source>There is a field of this name already.</source>
        <translation>Un champ porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Write two values at least.</source>
        <translation>Écrivez au moins deux valeurs.</translation>
    </message>
</context>
<context>
    <name>comptoir::FieldForm</name>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>Leave empty to keep the present one</source>
        <translation>Laisser vide pour garder l’actuel</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <extracomment>%1 is the name of a field, for example &quot;Application key&quot;</extracomment>
        <translation>«&#x202f;%1&#x202f;» manque.</translation>
    </message>
</context>
<context>
    <name>comptoir::FieldsCard</name>
    <message>
        <source>Delete the field “%1” of all customers</source>
        <translation>Supprimer le champ «&#x202f;%1&#x202f;» de tous les clients</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Keep what no shop asks for: a shoe size, an allergy, who sent them.</source>
        <translation>Gardez ce qu’aucune boutique ne demande&#x202f;: une pointure, une allergie, qui vous l’a envoyé.</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>Nouveau champ…</translation>
    </message>
    <message>
        <source>Delete the field “%1”?</source>
        <translation>Supprimer le champ «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing is written in it yet.</source>
        <translation>Rien n’y est encore écrit.</translation>
    </message>
    <message numerus="yes">
        <source>It disappears from all customers, with what is written in it for %n of them. This cannot be undone.</source>
        <translation>
            <numerusform>Il disparaît de tous les clients, avec ce qui y est écrit pour %n d’entre eux. Cela ne peut pas être annulé.</numerusform>
            <numerusform>Il disparaît de tous les clients, avec ce qui y est écrit pour %n d’entre eux. Cela ne peut pas être annulé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the field</source>
        <translation>Supprimer le champ</translation>
    </message>
</context>
<context>
    <name>comptoir::FileStep</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>What does the file hold?</source>
        <translation>Que contient le fichier&#x202f;?</translation>
    </message>
    <message>
        <source>Drop a file here, or choose it</source>
        <translation>Déposez un fichier ici, ou choisissez-le</translation>
    </message>
    <message>
        <source>CSV or plain text, as spreadsheets and shop programs save it. The file stays as it is.</source>
        <translation>CSV ou texte simple, comme l’enregistrent les tableurs et les logiciels de boutique. Le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>Choose a file to bring in</source>
        <translation>Choisir un fichier à faire entrer</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.txt)</source>
        <translation>Tableaux en texte (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>comptoir::FormatBar</name>
    <message>
        <source>Kind of paragraph</source>
        <translation>Type de paragraphe</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>Au centre</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>comptoir::GalleryDialog</name>
    <message>
        <source>Segments that are ready to use</source>
        <translation>Segments prêts à l’emploi</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Filter the ready-made segments</source>
        <translation>Filtrer les segments prêts à l’emploi</translation>
    </message>
    <message>
        <source>Ready-made segments</source>
        <translation>Segments prêts à l’emploi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Look it over first…</source>
        <translation>Regarder d’abord…</translation>
    </message>
    <message>
        <source>Make the segment</source>
        <translation>Créer le segment</translation>
    </message>
    <message>
        <source>From sign-up to farewell</source>
        <translation>De l’inscription à l’adieu</translation>
    </message>
    <message>
        <source>By what they buy</source>
        <translation>Selon ce qu’ils achètent</translation>
    </message>
    <message>
        <source>By recency, frequency and amount (RFM)</source>
        <extracomment>RFM: recency, frequency, monetary value</extracomment>
        <translation>Par récence, fréquence et montant (RFM)</translation>
    </message>
    <message>
        <source>No segment is called that.</source>
        <translation>Aucun segment ne s’appelle ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) now</source>
        <translation>
            <numerusform>%Ln client en ce moment</numerusform>
            <numerusform>%Ln clients en ce moment</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::GroupWidget</name>
    <message>
        <source>Drop a condition here, or choose one on the left.</source>
        <translation>Déposez un critère ici, ou choisissez-en un à gauche.</translation>
    </message>
    <message>
        <source>Drop a condition here.</source>
        <translation>Déposez un critère ici.</translation>
    </message>
    <message numerus="yes">
        <source>Group: %1, %n condition(s)</source>
        <translation>
            <numerusform>Groupe&#x202f;: %1, %n condition</numerusform>
            <numerusform>Groupe&#x202f;: %1, %n conditions</numerusform>
        </translation>
    </message>
    <message>
        <source>all of these conditions</source>
        <translation>toutes ces conditions</translation>
    </message>
    <message>
        <source>any of these conditions</source>
        <translation>l’une de ces conditions</translation>
    </message>
    <message>
        <source>none of these conditions</source>
        <translation>aucune de ces conditions</translation>
    </message>
    <message>
        <source>How conditions go together</source>
        <translation>Comment les conditions se combinent</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Retirer ce groupe</translation>
    </message>
</context>
<context>
    <name>comptoir::HistoryButtons</name>
    <message>
        <source>Take back the last change</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>comptoir::HolidaysCard</name>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Where a customer lives decides which holidays count, Alsace, Moselle and the overseas territories too. Channels that may not be used on public holidays rest on these days.</source>
        <translation>L’adresse du client décide des jours fériés qui comptent, ceux d’Alsace, de Moselle et d’outre-mer compris. Les canaux exclus les jours fériés se reposent ces jours-là.</translation>
    </message>
    <message>
        <source>Code du travail, art. L3133-1: the eleven public holidays; art. L3134-13 for Alsace and Moselle. Decree 83-1003 for overseas.</source>
        <translation>Code du travail, art. L3133-1&#x202f;: les onze jours fériés&#x202f;; art. L3134-13 pour l’Alsace et la Moselle. Décret 83-1003 pour l’outre-mer.</translation>
    </message>
    <message>
        <source>For customers of whom no address is known</source>
        <translation>Pour les clients dont aucune adresse n’est connue</translation>
    </message>
    <message>
        <source>Days of rest of the next twelve months</source>
        <translation>Jours de repos des douze prochains mois</translation>
    </message>
    <message>
        <source>A day of rest of your own</source>
        <translation>Un jour de repos à vous</translation>
    </message>
    <message>
        <source>Add this day</source>
        <translation>Ajouter ce jour</translation>
    </message>
    <message>
        <source>none, Sundays alone</source>
        <translation>aucun, seulement les dimanches</translation>
    </message>
    <message>
        <source>Metropolitan France</source>
        <translation>France métropolitaine</translation>
    </message>
    <message>
        <source>Alsace and Moselle</source>
        <translation>Alsace et Moselle</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Guyane</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>La Réunion</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Saint-Barthélemy</source>
        <translation>Saint-Barthélemy</translation>
    </message>
    <message>
        <source>Saint-Martin</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <source>Saint-Pierre and Miquelon</source>
        <translation>Saint-Pierre-et-Miquelon</translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation>Wallis-et-Futuna</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Polynésie française</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Nouvelle-Calédonie</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>as the shop’s time zone tells: %1</source>
        <extracomment>%1 is a country or territory</extracomment>
        <translation>selon le fuseau de la boutique&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <extracomment>%1 is a day</extracomment>
        <translation>%1 (le vôtre)</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>comptoir::HoursCard</name>
    <message>
        <source>Hours and days</source>
        <translation>Heures et jours</translation>
    </message>
    <message>
        <source>Advertising leaves only then, on the clock where the customer lives; what comes due at another time waits. Answers to an order or an account go at any time.</source>
        <translation>La publicité ne part qu’à ces moments, à l’heure du lieu où vit le client&#x202f;; ce qui tombe à un autre moment attend. Les réponses à une commande ou à un compte partent à toute heure.</translation>
    </message>
    <message>
        <source>Text messages: charter of the French operators (af2m, Charte Business Messaging, 2026): advertising between 8:00 and 21:30, Monday to Saturday recommended. OVHcloud and Brevo let none through in the evening, on Sundays and holidays.</source>
        <translation>SMS&#x202f;: charte des opérateurs français (af2m, Charte Business Messaging, 2026)&#x202f;: publicité entre 8 h et 21 h 30, du lundi au samedi de préférence. OVHcloud et Brevo n’en laissent passer aucun le soir, le dimanche et les jours fériés.</translation>
    </message>
    <message>
        <source>E-mail: usage. No law names hours; the night is left out so that no telephone rings.</source>
        <translation>E-mail&#x202f;: usage. Aucune loi ne fixe d’heures&#x202f;; la nuit est exclue pour qu’aucun téléphone ne sonne.</translation>
    </message>
    <message>
        <source>%1: from</source>
        <extracomment>%1 is a channel: &quot;Text messages (SMS): from&quot;</extracomment>
        <translation>%1&#x202f;: de</translation>
    </message>
    <message>
        <source>%1: until</source>
        <translation>%1&#x202f;: à</translation>
    </message>
    <message>
        <source>On public holidays too</source>
        <translation>Les jours fériés aussi</translation>
    </message>
    <message>
        <source>Never before %1 or after %2: nobody may widen that.</source>
        <translation>Jamais avant %1 ni après %2&#x202f;: personne ne peut l’élargir.</translation>
    </message>
    <message>
        <source>%1: choose a day at least, and an end after the beginning.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>%1&#x202f;: choisissez au moins un jour, et une fin après le début.</translation>
    </message>
    <message>
        <source>Wider than what is recommended for text messages: customers complain more, and some providers hold such messages back.</source>
        <translation>Plus large que ce qui est recommandé pour les SMS&#x202f;: les clients se plaignent davantage, et certains fournisseurs retiennent ces messages.</translation>
    </message>
</context>
<context>
    <name>comptoir::HttpErrors</name>
    <message>
        <source>The security certificate of %1 is out of date, so nothing was sent to it. Your key and your data are safe. Check the date of this computer, or ask your shop&apos;s host to renew the certificate.</source>
        <translation>Le certificat de sécurité de %1 est périmé&#x202f;: rien ne lui a été envoyé. Votre clé et vos données sont en sécurité. Vérifiez la date de cet ordinateur, ou demandez à l’hébergeur de la boutique de renouveler le certificat.</translation>
    </message>
    <message>
        <source>The security certificate shown by %1 belongs to another address, so nothing was sent to it. Your key and your data are safe. Check the shop&apos;s address, with and without www.</source>
        <translation>Le certificat de sécurité présenté par %1 appartient à une autre adresse&#x202f;: rien ne lui a été envoyé. Votre clé et vos données sont en sécurité. Vérifiez l’adresse de la boutique, avec et sans www.</translation>
    </message>
    <message>
        <source>The security certificate of %1 could not be verified, so nothing was sent to it. Your key and your data are safe. Ask your shop&apos;s host for a certificate that browsers accept.</source>
        <translation>Le certificat de sécurité de %1 n’a pas pu être vérifié&#x202f;: rien ne lui a été envoyé. Votre clé et vos données sont en sécurité. Demandez à l’hébergeur de la boutique un certificat que les navigateurs acceptent.</translation>
    </message>
    <message>
        <source>The address %1 was not found. Nothing was lost. Check the address and your Internet connection, then try again.</source>
        <translation>L’adresse %1 est introuvable. Rien n’est perdu. Vérifiez l’adresse et votre connexion à Internet, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 refuses connections at the moment. Nothing was lost. Try again in a few minutes.</source>
        <translation>%1 refuse les connexions en ce moment. Rien n’est perdu. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The proxy of this network let nothing through to %1. Nothing was lost. Check the proxy settings of this computer.</source>
        <translation>Le serveur mandataire de ce réseau n’a rien laissé passer vers %1. Rien n’est perdu. Vérifiez les réglages de mandataire (proxy) de cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no connection to %1. Nothing was lost. Check your Internet connection, then try again.</source>
        <translation>Il n’y a pas de connexion avec %1. Rien n’est perdu. Vérifiez votre connexion à Internet, puis réessayez.</translation>
    </message>
    <message>
        <source>The address “%1” cannot be used. Nothing was sent. Enter the address of the shop without user name or password, such as https://shop.example.</source>
        <translation>L’adresse «&#x202f;%1&#x202f;» ne peut pas être utilisée. Rien n’a été envoyé. Saisissez l’adresse de la boutique sans nom d’utilisateur ni mot de passe, par exemple https://boutique.example.</translation>
    </message>
    <message>
        <source>The address of %1 does not begin with https, so the key would travel in clear. Nothing was sent. Use the https address of the shop.</source>
        <translation>L’adresse de %1 ne commence pas par https&#x202f;: la clé voyagerait en clair. Rien n’a été envoyé. Utilisez l’adresse https de la boutique.</translation>
    </message>
    <message>
        <source>The key or a setting of %1 holds characters that cannot be sent, such as a line break. Nothing was sent. Paste the key again.</source>
        <translation>La clé ou un réglage de %1 contient des caractères qui ne peuvent pas être envoyés, comme un retour à la ligne. Rien n’a été envoyé. Collez de nouveau la clé.</translation>
    </message>
    <message>
        <source>Stopped as you asked. What came in before is safe.</source>
        <translation>Arrêté comme vous l’avez demandé. Ce qui est déjà arrivé est en sécurité.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Nothing was lost. Try again in a few minutes.</source>
        <translation>%1 n’a pas répondu à temps. Rien n’est perdu. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>%1 broke off in the middle of an answer. What came in before is safe. Try again in a few minutes.</source>
        <translation>%1 s’est interrompu au milieu d’une réponse. Ce qui est déjà arrivé est en sécurité. Réessayez dans quelques minutes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent an answer of more than %n megabyte(s), which is more than Comptoir takes at once. What came in before is safe. Check the shop&apos;s address.</source>
        <extracomment>%1: host name; %n: megabytes</extracomment>
        <translation>
            <numerusform>%1 a envoyé une réponse de plus de %n mégaoctet, plus que Comptoir n’en prend à la fois. Ce qui est déjà arrivé est en sécurité. Vérifiez l’adresse de la boutique.</numerusform>
            <numerusform>%1 a envoyé une réponse de plus de %n mégaoctets, plus que Comptoir n’en prend à la fois. Ce qui est déjà arrivé est en sécurité. Vérifiez l’adresse de la boutique.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to wait for %n minute(s). What came in before is safe. Try again later.</source>
        <translation>
            <numerusform>%1 demande d’attendre %n minute. Ce qui est déjà arrivé est en sécurité. Réessayez plus tard.</numerusform>
            <numerusform>%1 demande d’attendre %n minutes. Ce qui est déjà arrivé est en sécurité. Réessayez plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sent an answer that cannot be understood. What came in before is safe. Check the shop&apos;s address, or try again later.</source>
        <translation>%1 a envoyé une réponse incompréhensible. Ce qui est déjà arrivé est en sécurité. Vérifiez l’adresse de la boutique, ou réessayez plus tard.</translation>
    </message>
</context>
<context>
    <name>comptoir::ImportJob</name>
    <message>
        <source>Trying %1 out</source>
        <translation>Essai de %1</translation>
    </message>
    <message>
        <source>Bringing %1 in</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Taking back %1</source>
        <translation>Annulation de %1</translation>
    </message>
    <message>
        <source>The file “%1” came in.</source>
        <translation>Le fichier «&#x202f;%1&#x202f;» est importé.</translation>
    </message>
    <message>
        <source>The import of “%1” was taken back; that cannot be undone. The file itself was not touched: bring it in again if you want it back.</source>
        <translation>L’import de «&#x202f;%1&#x202f;» a été retiré&#x202f;; cela ne peut pas être annulé. Le fichier lui-même n’a pas été touché&#x202f;: importez-le de nouveau si vous voulez retrouver son contenu.</translation>
    </message>
</context>
<context>
    <name>comptoir::ImportWizard</name>
    <message>
        <source>The list of problems is saved.</source>
        <translation>La liste des problèmes est enregistrée.</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>Comment le fichier est écrit</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Ce que signifient les colonnes</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>Ce que ferait l’import</translation>
    </message>
    <message>
        <source>The import</source>
        <translation>L’import</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Faire un essai</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Arrêter l’import</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This is the demo shop: a file is tried out here, but not brought in among invented people. Leave the demo to bring it in.</source>
        <translation>Vous êtes dans la boutique de démonstration&#x202f;: un fichier s’y essaie, mais ne s’importe pas parmi des gens inventés. Quittez la démonstration pour l’importer.</translation>
    </message>
    <message>
        <source>Leave the demo shop</source>
        <translation>Quitter la boutique de démonstration</translation>
    </message>
    <message>
        <source>A file with these columns was read before, as “%1”: this one is read the same way.</source>
        <translation>Un fichier avec ces colonnes a déjà été lu, sous le nom «&#x202f;%1&#x202f;»&#x202f;: celui-ci est lu de la même façon.</translation>
    </message>
    <message>
        <source>Read it afresh</source>
        <translation>Le lire autrement</translation>
    </message>
    <message>
        <source>This is the demo shop: a file is only tried out here. Nothing of it is brought in.</source>
        <translation>Ceci est la boutique de démonstration&#x202f;: un fichier y est seulement mis à l’essai. Rien n’en est importé.</translation>
    </message>
    <message>
        <source>A file with these columns was read before, as “%1”: this one is read the same way, but for the currency “%2”, which does not exist. Amounts without a currency are taken as %3; another one can be chosen where it says how the file is written.</source>
        <extracomment>%2 and %3 are codes of currencies: ABC, EUR</extracomment>
        <translation>Un fichier avec ces colonnes a déjà été lu, sous le nom «&#x202f;%1&#x202f;»&#x202f;: celui-ci est lu de la même façon, sauf pour la devise «&#x202f;%2&#x202f;», qui n’existe pas. Les montants sans devise sont pris en %3&#x202f;; une autre se choisit à l’étape qui dit comment le fichier est écrit.</translation>
    </message>
</context>
<context>
    <name>comptoir::InterestCard</name>
    <message>
        <source>Interest in categories and products</source>
        <translation>Intérêt pour les catégories et les produits</translation>
    </message>
    <message>
        <source>What customers look at, put in their cart and buy tells what they like. Their favourite category and product follow from these points; segments can ask for them.</source>
        <translation>Ce que les clients regardent, mettent dans leur panier et achètent dit ce qu’ils aiment. Leur catégorie et leur produit préférés découlent de ces points&#x202f;; les segments peuvent s’en servir.</translation>
    </message>
    <message>
        <source>A product looked at</source>
        <translation>Un produit consulté</translation>
    </message>
    <message>
        <source>A product left in a cart</source>
        <translation>Un produit laissé dans un panier</translation>
    </message>
    <message>
        <source>A product bought</source>
        <translation>Un produit acheté</translation>
    </message>
    <message>
        <source>pts</source>
        <comment>after a number</comment>
        <translation>pts</translation>
    </message>
    <message>
        <source>Use these points</source>
        <translation>Utiliser ces points</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre comme avant</translation>
    </message>
    <message>
        <source>Give points to one of these at least: without, nobody has a favourite.</source>
        <translation>Donnez des points à l’un d’eux au moins&#x202f;: sans cela, personne n’a de préférence.</translation>
    </message>
    <message>
        <source>The points of interest were changed.</source>
        <translation>Les points d’intérêt ont été modifiés.</translation>
    </message>
</context>
<context>
    <name>comptoir::JobLine</name>
    <message>
        <source>Stop; what is done so far stays</source>
        <translation>Arrêter&#x202f;; ce qui est déjà fait reste</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>comptoir::JobsIndicator</name>
    <message>
        <source>Show what runs, how far it is and how to stop it</source>
        <translation>Voir ce qui est en cours, où cela en est et comment l’arrêter</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n tâche en cours</numerusform>
            <numerusform>%n tâches en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>comptoir::JobsPopup</name>
    <message>
        <source>What runs now</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>comptoir::KeyboardManners</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>To the next control, or the one before</source>
        <translation>À l’élément suivant ou précédent</translation>
    </message>
    <message>
        <source>Press the button that has the keyboard</source>
        <translation>Appuyer sur le bouton où se trouve le clavier</translation>
    </message>
    <message>
        <source>Tick a box or press a button</source>
        <translation>Cocher une case ou appuyer sur un bouton</translation>
    </message>
    <message>
        <source>Menu of what is chosen</source>
        <translation>Menu de ce qui est choisi</translation>
    </message>
    <message>
        <source>Close a dialog or a menu, one step back</source>
        <translation>Fermer une boîte de dialogue ou un menu, revenir d’un pas</translation>
    </message>
</context>
<context>
    <name>comptoir::KeychainVault</name>
    <message>
        <source>The keychain holds no key for this shop. Nothing was lost: give the key again in the settings of the shop.</source>
        <translation>Le trousseau ne contient pas de clé pour cette boutique. Rien n’est perdu&#x202f;: donnez-la de nouveau dans les réglages de la boutique.</translation>
    </message>
    <message>
        <source>The keychain did not hand out the key of this shop. Nothing was lost: unlock the keychain and try again.</source>
        <translation>Le trousseau n’a pas donné la clé de cette boutique. Rien n’est perdu&#x202f;: déverrouillez le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>The keychain refused to keep the key of this shop. The key was stored nowhere: unlock the keychain and try again.</source>
        <translation>Le trousseau a refusé de garder la clé de cette boutique. Elle n’a été enregistrée nulle part&#x202f;: déverrouillez le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>The keychain holds no password for this sending account. Nothing was sent: give it again in the settings of the account.</source>
        <translation>Le trousseau ne contient pas de mot de passe pour ce compte d’envoi. Rien n’a été envoyé&#x202f;: donnez-le à nouveau dans les réglages du compte.</translation>
    </message>
    <message>
        <source>The keychain did not hand out the password of this sending account. Nothing was sent: unlock the keychain and try again.</source>
        <translation>Le trousseau n’a pas livré le mot de passe de ce compte d’envoi. Rien n’a été envoyé&#x202f;: déverrouillez le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>The keychain refused to keep the password of this sending account. It was stored nowhere: unlock the keychain and try again.</source>
        <translation>Le trousseau a refusé de garder le mot de passe de ce compte d’envoi. Il n’a été enregistré nulle part&#x202f;: déverrouillez le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>The keychain did not let go of what it keeps. Remove the entry “Comptoir” in your system&apos;s keychain by hand.</source>
        <translation>Le trousseau n’a pas supprimé ce qu’il garde. Retirez à la main l’entrée «&#x202f;Comptoir&#x202f;» dans le trousseau de votre système.</translation>
    </message>
</context>
<context>
    <name>comptoir::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Also decides how money, dates and numbers are written.</source>
        <translation>Décide aussi de l’écriture des montants, des dates et des nombres.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>comptoir::LateCard</name>
    <message>
        <source>Late messages</source>
        <translation>Messages en retard</translation>
    </message>
    <message>
        <source>What came due while Comptoir was closed does what the message itself says: leave at once, wait for the next allowed hours, or be left out. When many are late at a start, they wait until you say what becomes of them.</source>
        <translation>Ce qui devait partir pendant que Comptoir était fermé fait ce que dit le message lui-même&#x202f;: partir tout de suite, attendre les prochaines heures permises, ou être abandonné. Quand beaucoup sont en retard au démarrage, ils attendent que vous disiez ce qu’ils deviennent.</translation>
    </message>
    <message>
        <source>Usage: a computer that was off for a week must not write to everybody at once.</source>
        <translation>Usage&#x202f;: un ordinateur éteint une semaine ne doit pas écrire à tout le monde d’un coup.</translation>
    </message>
    <message>
        <source>Ask me at the start when more are late than</source>
        <translation>Me demander au démarrage au-delà de</translation>
    </message>
    <message>
        <source>messages</source>
        <comment>after a number</comment>
        <translation>messages</translation>
    </message>
</context>
<context>
    <name>comptoir::LimitsForm</name>
    <message>
        <source>Messages a minute</source>
        <translation>Messages par minute</translation>
    </message>
    <message>
        <source>Messages an hour</source>
        <translation>Messages par heure</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>Messages par jour</translation>
    </message>
    <message>
        <source>To one mail provider an hour</source>
        <translation>Vers une même messagerie, par heure</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>0: no limit</source>
        <translation>0&#x202f;: sans limite</translation>
    </message>
    <message>
        <source>Warm up: the domain or the account is new</source>
        <translation>Mise en route&#x202f;: le domaine ou le compte est neuf</translation>
    </message>
    <message>
        <source>30 messages on the first day, then half as many again each day, as long as few come back. Receivers distrust a new sender who writes to many at once.</source>
        <translation>30 messages le premier jour, puis moitié plus chaque jour, tant que peu reviennent. Les messageries se méfient d’un nouvel expéditeur qui écrit à beaucoup de monde d’un coup.</translation>
    </message>
    <message>
        <source>Filled in with what %1 allows at first. Your contract may say more: messages beyond it are refused, and the account waits.</source>
        <translation>Rempli avec ce que %1 permet au début. Votre contrat peut permettre plus&#x202f;: au-delà, les messages sont refusés et le compte attend.</translation>
    </message>
</context>
<context>
    <name>comptoir::LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <source>Set the link</source>
        <translation>Mettre le lien</translation>
    </message>
    <message>
        <source>This is no address that may stand in a message. Write one that begins with https://.</source>
        <translation>Cette adresse ne peut pas figurer dans un message. Écrivez-en une qui commence par https://.</translation>
    </message>
    <message>
        <source>An address of the web, an e-mail address, or a field.</source>
        <translation>Une adresse du web, une adresse e-mail ou un champ.</translation>
    </message>
</context>
<context>
    <name>comptoir::ListHead</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>comptoir::ListPane</name>
    <message>
        <source>The list is being put in order</source>
        <translation>La liste est en cours de tri</translation>
    </message>
</context>
<context>
    <name>comptoir::LookChoice</name>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Changes at once.</source>
        <translation>Change aussitôt.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
</context>
<context>
    <name>comptoir::LookSection</name>
    <message>
        <source>Size of texts</source>
        <translation>Taille des textes</translation>
    </message>
    <message>
        <source>The window is drawn anew with the size that you choose.</source>
        <translation>La fenêtre se redessine avec la taille que vous choisissez.</translation>
    </message>
    <message>
        <source>Names on a shared screen</source>
        <translation>Les noms sur un écran partagé</translation>
    </message>
    <message>
        <source>Names, e-mail addresses, phone numbers and addresses of customers can be hidden on every page. Nothing changes in the file.</source>
        <translation>Les noms, adresses e-mail, numéros de téléphone et adresses des clients peuvent être masqués sur chaque page. Rien ne change dans le fichier.</translation>
    </message>
    <message>
        <source>Hide them now (Ctrl+Shift+H)</source>
        <translation>Les masquer maintenant (Ctrl+Maj+H)</translation>
    </message>
    <message>
        <source>Hide them whenever Comptoir starts</source>
        <translation>Les masquer à chaque démarrage de Comptoir</translation>
    </message>
</context>
<context>
    <name>comptoir::MailboxDialog</name>
    <message>
        <source>What comes back</source>
        <translation>Ce qui revient</translation>
    </message>
    <message>
        <source>Comptoir looks every few minutes, and only reads: answers go to the customers’ timelines, whoever unsubscribes gets no more, and addresses that do not exist are left out from then on.</source>
        <translation>Comptoir regarde toutes les quelques minutes, et ne fait que lire&#x202f;: les réponses vont dans l’historique des clients, qui se désinscrit ne reçoit plus rien, et les adresses qui n’existent pas sont ensuite laissées de côté.</translation>
    </message>
    <message>
        <source>Read the mailbox that answers come to</source>
        <translation>Lire la boîte où arrivent les réponses</translation>
    </message>
    <message>
        <source>Ask %1 what became of messages</source>
        <extracomment>%1 is a service: &quot;Brevo&quot;</extracomment>
        <translation>Demander à %1 ce que sont devenus les messages</translation>
    </message>
    <message>
        <source>Delivered, came back, complained, unsubscribed. Opened and clicked count only for customers who agreed to that.</source>
        <translation>Remis, revenus, signalés, désinscrits. Ouvertures et clics ne comptent que pour les clients qui l’ont accepté.</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>L’essai est en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Test and save</source>
        <translation>Essayer et enregistrer</translation>
    </message>
    <message>
        <source>Last look: %1.</source>
        <translation>Dernière lecture&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>comptoir::MainWindow</name>
    <message>
        <source>Comptoir – demo shop</source>
        <translation>Comptoir – boutique de démonstration</translation>
    </message>
</context>
<context>
    <name>comptoir::MappingStep</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Remember as</source>
        <translation>Retenir sous le nom</translation>
    </message>
    <message>
        <source>It is offered again for a file with the same columns.</source>
        <translation>Proposé de nouveau pour un fichier aux mêmes colonnes.</translation>
    </message>
    <message>
        <source>“%1” is chosen for two columns; the one chosen last counts.</source>
        <translation>«&#x202f;%1&#x202f;» est choisi pour deux colonnes&#x202f;; la dernière choisie compte.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>What “%1” is read as</source>
        <extracomment>%1 is the name of a column of a file</extracomment>
        <translation>Comment «&#x202f;%1&#x202f;» est lu</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <extracomment>of a field that must be in the file: %1 is its name</extracomment>
        <translation>%1 (nécessaire)</translation>
    </message>
    <message>
        <source>“%1” seems to say the same as a column that is read, and is left out. Choose here which of them counts.</source>
        <translation>«&#x202f;%1&#x202f;» semble dire la même chose qu’une colonne lue, et n’est pas reprise. Choisissez ici laquelle compte.</translation>
    </message>
    <message>
        <source>%1 (one of the fields so marked is needed)</source>
        <extracomment>of a field: %1 is its name; one of several such fields must be in the file</extracomment>
        <translation>%1 (au moins un des champs ainsi marqués)</translation>
    </message>
</context>
<context>
    <name>comptoir::MappingsCard</name>
    <message>
        <source>How files are read</source>
        <translation>Comment les fichiers sont lus</translation>
    </message>
    <message>
        <source>What you said of the columns of a file is kept under a name, and used again by itself for the next file with the same columns.</source>
        <translation>Ce que vous avez dit des colonnes d’un fichier est gardé sous un nom, et resservira de lui-même pour le prochain fichier avec les mêmes colonnes.</translation>
    </message>
    <message>
        <source>None is kept yet: the first import keeps one.</source>
        <translation>Rien n’est encore gardé&#x202f;: le premier import en gardera une.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Rename a way of reading files</source>
        <translation>Renommer une façon de lire les fichiers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now.</source>
        <translation>«&#x202f;%1&#x202f;» s’appelle maintenant «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is deleted: the next file with its columns is looked at afresh.</source>
        <translation>«&#x202f;%1&#x202f;» est supprimé&#x202f;: le prochain fichier avec ces colonnes sera relu à neuf.</translation>
    </message>
    <message>
        <source>its currency “%1” does not exist</source>
        <translation>sa devise «&#x202f;%1&#x202f;» n’existe pas</translation>
    </message>
</context>
<context>
    <name>comptoir::MergeWizard</name>
    <message>
        <source>Merge customers</source>
        <translation>Fusionner des clients</translation>
    </message>
    <message>
        <source>Which of them stays?</source>
        <translation>Lequel reste&#x202f;?</translation>
    </message>
    <message>
        <source>Orders, carts, notes, tags and consents of all become those of the one who stays. Nothing is changed in the shops, and you can separate them again.</source>
        <translation>Les commandes, paniers, notes, étiquettes et accords de tous deviennent ceux de celui qui reste. Rien n’est modifié dans les boutiques, et vous pourrez les séparer de nouveau.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>born on %1</source>
        <translation>anniversaire le %1</translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>%1 dépensés</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 reste</translation>
    </message>
    <message>
        <source>Afterwards there is one customer:
%1</source>
        <translation>Ensuite, il n’y a qu’un client&#x202f;:
%1</translation>
    </message>
    <message>
        <source>Merge with whom?</source>
        <translation>Fusionner avec qui&#x202f;?</translation>
    </message>
    <message>
        <source>Enter compares the two, Escape leaves them.</source>
        <translation>Entrée compare les deux, Échap les laisse.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>comptoir::MessageActions</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Rename the message</source>
        <translation>Renommer le message</translation>
    </message>
    <message>
        <source>Name of the message</source>
        <translation>Nom du message</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>comptoir::MessageEditor</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>More for this message</source>
        <translation>Plus pour ce message</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Envoyer le message</translation>
    </message>
    <message>
        <source>Send to a segment…</source>
        <translation>Envoyer à un segment…</translation>
    </message>
    <message>
        <source>Send a test to yourself…</source>
        <translation>Vous envoyer un test…</translation>
    </message>
    <message>
        <source>Name of the message</source>
        <translation>Nom du message</translation>
    </message>
    <message>
        <source>Only you see this name.</source>
        <translation>Vous seul voyez ce nom.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Beside the list</source>
        <translation>À côté de la liste</translation>
    </message>
    <message>
        <source>The message alone</source>
        <translation>Le message seul</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>Save “%1”?</source>
        <translation>Enregistrer «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>What you changed in the message is not saved yet.</source>
        <translation>Vos modifications du message ne sont pas encore enregistrées.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>This message cannot go yet: the checks say what to mend.</source>
        <translation>Ce message ne peut pas encore partir&#x202f;: les contrôles disent quoi corriger.</translation>
    </message>
    <message>
        <source>While a message is written</source>
        <translation>Pendant l’écriture d’un message</translation>
    </message>
    <message>
        <source>Keep the message</source>
        <translation>Enregistrer le message</translation>
    </message>
    <message>
        <source>Leave it; asks first</source>
        <translation>Le quitter&#x202f;; demande d’abord</translation>
    </message>
</context>
<context>
    <name>comptoir::MessageEdits</name>
    <message>
        <source>The message “%1” was made.</source>
        <translation>Le message «&#x202f;%1&#x202f;» est créé.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came from the files.</source>
        <translation>
            <numerusform>%n message vient des fichiers.</numerusform>
            <numerusform>%n messages viennent des fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>The message “%1” was changed.</source>
        <translation>Le message «&#x202f;%1&#x202f;» est modifié.</translation>
    </message>
    <message>
        <source>The message “%1” was deleted.</source>
        <translation>Le message «&#x202f;%1&#x202f;» est supprimé.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>There is a file %1 in that folder already. It was not changed.</source>
        <translation>Il y a déjà un fichier %1 dans ce dossier. Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose another folder.</source>
        <translation>Le fichier %1 ne peut pas être écrit. Choisissez un autre dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to files.</source>
        <translation>
            <numerusform>%n message enregistré dans un fichier.</numerusform>
            <numerusform>%n messages enregistrés dans des fichiers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::MessageOptions</name>
    <message>
        <source>What kind of message is it?</source>
        <translation>Quelle sorte de message est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyé par</translation>
    </message>
    <message>
        <source>There is no account for messages of this kind yet.</source>
        <translation>Il n’y a pas encore de compte pour les messages de cette sorte.</translation>
    </message>
    <message>
        <source>The provider adds STOP</source>
        <extracomment>of a text message: its provider adds how to stop them</extracomment>
        <translation>Le prestataire ajoute STOP</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Langue du message</translation>
    </message>
    <message>
        <source>Amounts and dates are written in it.</source>
        <translation>Les montants et les dates y sont écrits dans cette langue.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Such as “summer sales”</source>
        <translation>Par exemple «&#x202f;soldes d’été&#x202f;»</translation>
    </message>
    <message>
        <source>The same word in several messages: nobody gets one offer twice within some hours.</source>
        <translation>Le même mot dans plusieurs messages&#x202f;: personne ne reçoit deux fois une offre en quelques heures.</translation>
    </message>
    <message>
        <source>If the computer was off at that time</source>
        <translation>Si l’ordinateur était éteint à ce moment</translation>
    </message>
    <message>
        <source>Hours after which it is not sent any more</source>
        <translation>Heures après lesquelles il n’est plus envoyé</translation>
    </message>
    <message>
        <source>hours</source>
        <extracomment>behind a number</extracomment>
        <translation>heures</translation>
    </message>
</context>
<context>
    <name>comptoir::MessagePreview</name>
    <message>
        <source>The customer before</source>
        <translation>Le client précédent</translation>
    </message>
    <message>
        <source>The next customer</source>
        <translation>Le client suivant</translation>
    </message>
    <message>
        <source>As on a computer</source>
        <translation>Comme sur un ordinateur</translation>
    </message>
    <message>
        <source>As on a phone</source>
        <translation>Comme sur un téléphone</translation>
    </message>
    <message>
        <source>The message as the customer gets it</source>
        <translation>Le message tel que le client le reçoit</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>Pas encore de client</translation>
    </message>
    <message>
        <source>Preview for %1. Choose another customer.</source>
        <translation>Aperçu pour %1. Choisir un autre client.</translation>
    </message>
    <message>
        <source>Preview for which customer?</source>
        <translation>Aperçu pour quel client&#x202f;?</translation>
    </message>
    <message>
        <source>Enter chooses, Escape leaves.</source>
        <translation>Entrée choisit, Échap quitte.</translation>
    </message>
    <message>
        <source>This customer would not get the message. %1</source>
        <translation>Ce client ne recevrait pas le message. %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Choose another customer</source>
        <translation>Choisir un autre client</translation>
    </message>
</context>
<context>
    <name>comptoir::MessageRoom</name>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Contrôles (%1)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>Parties du message</translation>
    </message>
</context>
<context>
    <name>comptoir::MessagesList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Filter the list of messages</source>
        <translation>Filtrer la liste des messages</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>More for messages</source>
        <translation>Plus pour les messages</translation>
    </message>
    <message>
        <source>Bring messages in from files…</source>
        <translation>Importer des messages depuis des fichiers…</translation>
    </message>
    <message>
        <source>Save all messages to files…</source>
        <translation>Enregistrer tous les messages dans des fichiers…</translation>
    </message>
    <message>
        <source>Enter opens a message.</source>
        <translation>Entrée ouvre un message.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>comptoir::MessagesModel</name>
    <message>
        <source>To mend</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>heading of a column: whether a message may go</extracomment>
        <translation>État</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>heading of a column: e-mail or text message</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Subject or text</source>
        <translation>Objet ou texte</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>comptoir::MessagesPage</name>
    <message>
        <source>On the page of the messages</source>
        <translation>Sur la page des messages</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>Nouvel e-mail</translation>
    </message>
    <message>
        <source>Bring messages in from files</source>
        <translation>Importer des messages depuis des fichiers</translation>
    </message>
    <message>
        <source>Save messages to files in this folder</source>
        <translation>Enregistrer les messages dans des fichiers de ce dossier</translation>
    </message>
</context>
<context>
    <name>comptoir::MessagesTab</name>
    <message>
        <source>This customer has not written to customer service.</source>
        <translation>Ce client n’a pas écrit au service client.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Note between employees</source>
        <translation>Note entre employés</translation>
    </message>
    <message>
        <source>Message from the customer</source>
        <translation>Message du client</translation>
    </message>
    <message>
        <source>Answer of the shop</source>
        <translation>Réponse de la boutique</translation>
    </message>
    <message>
        <source>About order %1</source>
        <extracomment>%1 is the reference of an order</extracomment>
        <translation>À propos de la commande %1</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
</context>
<context>
    <name>comptoir::NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>comptoir::NewCustomersCard</name>
    <message>
        <source>New customers</source>
        <translation>Nouveaux clients</translation>
    </message>
    <message>
        <source>The newest of the last 14 days</source>
        <translation>Les derniers arrivés en 14 jours</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
</context>
<context>
    <name>comptoir::NoteEditor</name>
    <message>
        <source>Write a note about this customer</source>
        <translation>Écrivez une note sur ce client</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>In a note</source>
        <translation>Dans une note</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Give up what was written; asks first</source>
        <translation>Abandonner ce qui est écrit, après une question</translation>
    </message>
</context>
<context>
    <name>comptoir::NotesTab</name>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, modifiée le %2</translation>
    </message>
    <message>
        <source>Change this note</source>
        <translation>Modifier cette note</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Supprimer cette note</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Open this task again</source>
        <translation>Rouvrir cette tâche</translation>
    </message>
    <message>
        <source>This task is done</source>
        <translation>Cette tâche est faite</translation>
    </message>
    <message>
        <source>late: %1</source>
        <translation>en retard&#x202f;: %1</translation>
    </message>
    <message>
        <source>Delete this task</source>
        <translation>Supprimer cette tâche</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Ce qui est à faire</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Pour quand</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Ajouter la tâche</translation>
    </message>
</context>
<context>
    <name>comptoir::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>comptoir::NoticesPopup</name>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Notices, newest first</source>
        <translation>Notifications, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>What is done and what goes wrong is told here. Nothing so far.</source>
        <translation>Ce qui est fait et ce qui ne va pas s’affiche ici. Rien pour l’instant.</translation>
    </message>
    <message>
        <source>In the list of notices</source>
        <translation>Dans la liste des notifications</translation>
    </message>
    <message>
        <source>Do what the notice offers</source>
        <translation>Faire ce que la notification propose</translation>
    </message>
    <message>
        <source>Remove the notice</source>
        <translation>Retirer la notification</translation>
    </message>
</context>
<context>
    <name>comptoir::NumberField</name>
    <message>
        <source>The largest number that fits here is %1.</source>
        <translation>Le plus grand nombre possible ici est %1.</translation>
    </message>
    <message>
        <source>The smallest number that fits here is %1.</source>
        <translation>Le plus petit nombre possible ici est %1.</translation>
    </message>
    <message>
        <source>Only whole numbers fit here.</source>
        <translation>Seuls les nombres entiers conviennent ici.</translation>
    </message>
</context>
<context>
    <name>comptoir::OrderBody</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Customer without a name</source>
        <translation>Client sans nom</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Sold to somebody who is not known</source>
        <translation>Vendue à quelqu’un que l’on ne connaît pas</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyée à</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>quantity and price of one</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n came back or cancelled</source>
        <translation>
            <numerusform>%n retourné ou annulé</numerusform>
            <numerusform>%n retournés ou annulés</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop told no lines of this order.</source>
        <translation>La boutique n’a donné aucune ligne de cette commande.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>Cart it came from</source>
        <translation>Panier d’origine</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Panier</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Open this cart in the shop</source>
        <translation>Ouvrir ce panier dans la boutique</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>comptoir::OrderFilterBar</name>
    <message>
        <source>Whenever</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>Toutes les boutiques</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>amounts</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>an amount</comment>
        <translation>dès %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>an amount</comment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter and what it is set to</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Opens the choices</source>
        <translation>Ouvre les choix</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Counted in revenue</source>
        <translation>Compté dans le chiffre d’affaires</translation>
    </message>
    <message>
        <source>Not counted in revenue</source>
        <translation>Hors chiffre d’affaires</translation>
    </message>
    <message>
        <source>Test orders</source>
        <translation>Commandes de test</translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n état</numerusform>
            <numerusform>%n états</numerusform>
        </translation>
    </message>
    <message>
        <source>Days as the clock of each shop has them</source>
        <translation>Les jours sont ceux de l’horloge de chaque boutique</translation>
    </message>
    <message>
        <source>Cancelled and test orders, and those of nothing to pay, do not count in revenue</source>
        <translation>Les commandes annulées, de test ou sans rien à payer ne comptent pas dans le chiffre d’affaires</translation>
    </message>
    <message>
        <source>Make a segment</source>
        <translation>En faire un segment</translation>
    </message>
    <message>
        <source>Makes a segment of the customers who placed these orders.</source>
        <translation>Fait un segment des clients qui ont passé ces commandes.</translation>
    </message>
</context>
<context>
    <name>comptoir::OrderPanel</name>
    <message>
        <source>Print the order</source>
        <translation>Imprimer la commande</translation>
    </message>
    <message>
        <source>Copy the order&apos;s lines</source>
        <translation>Copier les lignes de la commande</translation>
    </message>
    <message>
        <source>Open this order in the shop</source>
        <translation>Ouvrir cette commande dans la boutique</translation>
    </message>
    <message>
        <source>Show beside the list</source>
        <translation>Afficher à côté de la liste</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Afficher en grand</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>Fermer la commande</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
    <message>
        <source>The order&apos;s lines are copied.</source>
        <translation>Les lignes de la commande sont copiées.</translation>
    </message>
</context>
<context>
    <name>comptoir::OrderSumLine</name>
    <message>
        <source>Revenue: %1</source>
        <extracomment>%1 is an amount, or several of different currencies</extracomment>
        <translation>Chiffre d’affaires&#x202f;: %1</translation>
    </message>
    <message>
        <source>What the orders that count in revenue come to, after refunds, in the shop&apos;s currency</source>
        <translation>Total des commandes qui comptent dans le chiffre d’affaires, remboursements déduits, dans la devise de la boutique</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) selected</source>
        <translation>
            <numerusform>%Ln commande sélectionnée</numerusform>
            <numerusform>%Ln commandes sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them: also cancelled ones and others that count neither in revenue nor in a customer&apos;s number of orders</source>
        <translation>Toutes&#x202f;: aussi les annulées et d’autres qui ne comptent ni dans le chiffre d’affaires, ni dans le nombre de commandes d’un client</translation>
    </message>
</context>
<context>
    <name>comptoir::OrderTableModel</name>
    <message>
        <source>orders</source>
        <comment>beginning of a file&apos;s name</comment>
        <translation>commandes</translation>
    </message>
    <message>
        <source>Exporting orders</source>
        <translation>Export des commandes</translation>
    </message>
</context>
<context>
    <name>comptoir::OrdersPage</name>
    <message>
        <source>Print the order</source>
        <translation>Imprimer la commande</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Reference or customer</source>
        <translation>Référence ou client</translation>
    </message>
    <message>
        <source>Filter the orders by reference or customer</source>
        <translation>Filtrer les commandes par référence ou client</translation>
    </message>
    <message>
        <source>Write these orders to a file</source>
        <translation>Écrire ces commandes dans un fichier</translation>
    </message>
    <message>
        <source>No order matches.</source>
        <translation>Aucune commande ne correspond.</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Afficher toutes les commandes</translation>
    </message>
    <message>
        <source>Orders appear here as soon as a shop is connected.</source>
        <translation>Les commandes apparaissent ici dès qu’une boutique est connectée.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>Your shop is coming in: orders appear here by themselves.</source>
        <translation>Votre boutique est en cours de récupération&#x202f;: les commandes apparaîtront ici d’elles-mêmes.</translation>
    </message>
</context>
<context>
    <name>comptoir::OrdersTab</name>
    <message>
        <source>This customer has not ordered yet.</source>
        <translation>Ce client n’a pas encore commandé.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>test</source>
        <translation>essai</translation>
    </message>
    <message>
        <source>no longer in the shop</source>
        <translation>disparue de la boutique</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Commande %1</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n orders</source>
        <translation>
            <numerusform>Montrer la commande</numerusform>
            <numerusform>Montrer les %n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a discount code and what it took off</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyée à</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>a line of an order: %1 is the quantity, %2 the product</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>(%1 kept)</source>
        <comment>of the quantity ordered, after refunds</comment>
        <translation>(%1 conservés)</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Of which tax</source>
        <translation>Dont taxes</translation>
    </message>
    <message>
        <source>Does not count as a sale</source>
        <translation>Ne compte pas comme vente</translation>
    </message>
    <message>
        <source>Show this order</source>
        <translation>Afficher cette commande</translation>
    </message>
</context>
<context>
    <name>comptoir::OutboxEdits</name>
    <message>
        <source>These messages have gone on meanwhile: there was nothing to change.</source>
        <translation>Ces messages ont avancé entre-temps : il n’y avait rien à changer.</translation>
    </message>
    <message>
        <source>Stop the mailing “%1”?</source>
        <translation>Arrêter l’envoi groupé « %1 » ?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of it wait and are withdrawn. What has left already cannot be called back.</source>
        <translation>
            <numerusform>%n de ses messages attend et sera retiré. Ce qui est déjà parti ne peut pas être rappelé.</numerusform>
            <numerusform>%n de ses messages attendent et seront retirés. Ce qui est déjà parti ne peut pas être rappelé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the mailing</source>
        <translation>Arrêter l’envoi groupé</translation>
    </message>
    <message numerus="yes">
        <source>The mailing is stopped: %n message(s) were withdrawn.</source>
        <translation>
            <numerusform>L’envoi groupé est arrêté : %n message a été retiré.</numerusform>
            <numerusform>L’envoi groupé est arrêté : %n messages ont été retirés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mailing goes on.</source>
        <translation>L’envoi groupé continue.</translation>
    </message>
</context>
<context>
    <name>comptoir::OutboxFilterBar</name>
    <message>
        <source>All channels</source>
        <translation>Tous les canaux</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Whenever</source>
        <translation>Toutes les dates</translation>
    </message>
    <message numerus="yes">
        <source>Next %n days</source>
        <translation>
            <numerusform>Prochain jour</numerusform>
            <numerusform>%n prochains jours</numerusform>
        </translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter and what it is set to</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Opens the choices</source>
        <translation>Ouvre les choix</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
</context>
<context>
    <name>comptoir::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Customer, address or message</source>
        <translation>Client, adresse ou message</translation>
    </message>
    <message>
        <source>Filter the outbox by customer, address or message</source>
        <translation>Filtrer les envois par client, adresse ou message</translation>
    </message>
    <message>
        <source>Write these messages to a file</source>
        <translation>Écrire ces messages dans un fichier</translation>
    </message>
    <message>
        <source>No message matches.</source>
        <translation>Aucun message ne correspond.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Afficher tous les messages</translation>
    </message>
    <message>
        <source>Every message has its line here: when it goes, whether it left, and if not, why not. None was planned yet.</source>
        <translation>Chaque message a sa ligne ici : quand il part, s’il est parti et, sinon, pourquoi. Aucun n’est encore prévu.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>On the page of the outbox</source>
        <translation>Sur la page des envois</translation>
    </message>
    <message>
        <source>Withdraw the chosen messages that wait</source>
        <translation>Retirer les messages choisis qui attendent</translation>
    </message>
</context>
<context>
    <name>comptoir::OutboxPanel</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Le message</translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>Parties du message</translation>
    </message>
    <message>
        <source>Stop the whole mailing…</source>
        <translation>Arrêter tout l’envoi groupé…</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Shown without pictures and links: nothing is fetched.</source>
        <translation>Affiché sans images ni liens : rien n’est téléchargé.</translation>
    </message>
    <message>
        <source>The message as it was sent</source>
        <translation>Le message tel qu’il est parti</translation>
    </message>
    <message>
        <source>The message as plain text</source>
        <translation>Le message en texte seul</translation>
    </message>
    <message>
        <source>The exact bytes that were sent</source>
        <translation>Les octets exacts qui sont partis</translation>
    </message>
    <message>
        <source>Show beside the list</source>
        <translation>Afficher à côté de la liste</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Afficher seul</translation>
    </message>
    <message>
        <source>Somebody whose data was erased</source>
        <translation>Quelqu’un dont les données ont été effacées</translation>
    </message>
    <message>
        <source>This mailing is stopped: nothing more of it goes.</source>
        <translation>Cet envoi groupé est arrêté : plus rien n’en part.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Le laisser continuer</translation>
    </message>
    <message>
        <source>What the other side said, word for word:</source>
        <translation>Ce que l’autre côté a dit, mot pour mot :</translation>
    </message>
    <message>
        <source>What it says is made when it goes out: by then the cart may hold something else.</source>
        <translation>Son contenu est composé au moment du départ : d’ici là, le panier peut avoir changé.</translation>
    </message>
    <message>
        <source>As things stand it would be refused again.</source>
        <translation>En l’état, il serait de nouveau refusé.</translation>
    </message>
    <message>
        <source>As things stand it would be refused: %1</source>
        <extracomment>%1 is a reason, some words</extracomment>
        <translation>En l’état, il serait refusé&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>comptoir::OutboxTableModel</name>
    <message>
        <source>outbox</source>
        <comment>beginning of a file&apos;s name</comment>
        <translation>envois</translation>
    </message>
    <message>
        <source>Exporting the outbox</source>
        <translation>Export des envois</translation>
    </message>
    <message>
        <source>Somebody whose data was erased</source>
        <translation>Quelqu’un dont les données ont été effacées</translation>
    </message>
</context>
<context>
    <name>comptoir::PageStack</name>
    <message>
        <source>Nothing is open that could be printed. Open a customer, an order or a product first.</source>
        <translation>Rien d’ouvert ne peut être imprimé. Ouvrez d’abord un client, une commande ou un produit.</translation>
    </message>
</context>
<context>
    <name>comptoir::Palette</name>
    <message>
        <source>Condition…</source>
        <translation>Critère…</translation>
    </message>
    <message>
        <source>Find a condition</source>
        <translation>Chercher un critère</translation>
    </message>
    <message>
        <source>Conditions to put into the rule</source>
        <translation>Conditions à mettre dans la règle</translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word.</source>
        <translation>Rien ne porte ce nom. Essayez un autre mot.</translation>
    </message>
</context>
<context>
    <name>comptoir::PartButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>of a part of a card: %1 what it is (&quot;Comparison&quot;), %2 what it is set to (&quot;at least&quot;)</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>comptoir::PastImports</name>
    <message>
        <source>Files brought in</source>
        <translation>Fichiers importés</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>No file was brought in yet.</source>
        <translation>Aucun fichier n’a encore été importé.</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>arrêté avant la fin</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Take back %1 of %2</source>
        <translation>Retirer %1 du %2</translation>
    </message>
    <message>
        <source>Take back %1?</source>
        <translation>Retirer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Customers, orders, consents and events from CSV files, from any program. Drop a file onto the window, or choose one. Each can be taken back; what you changed since stays as you changed it.</source>
        <translation>Clients, commandes, consentements et événements de fichiers CSV, de n’importe quel programme. Déposez un fichier sur la fenêtre, ou choisissez-en un. Chaque import peut être annulé&#x202f;; ce que vous avez modifié depuis reste comme vous l’avez modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of consent</source>
        <translation>
            <numerusform>%n ligne de consentement</numerusform>
            <numerusform>%n lignes de consentement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>What came with it goes: %1.</source>
        <extracomment>%1 is a list: 12 customers, 40 orders</extracomment>
        <translation>Ce qui est venu avec lui disparaît&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that it changed get their earlier values back.</source>
        <translation>
            <numerusform>%n fiche qu’il avait modifiée retrouve ses valeurs d’avant.</numerusform>
            <numerusform>%n fiches qu’il avait modifiées retrouvent leurs valeurs d’avant.</numerusform>
        </translation>
    </message>
    <message>
        <source>It changed nothing, so nothing goes.</source>
        <translation>Il n’avait rien changé, donc rien ne disparaît.</translation>
    </message>
    <message>
        <source>What you or a shop changed since stays, and so does everybody who ordered since. The file itself is not touched.</source>
        <translation>Ce que vous ou une boutique avez modifié depuis reste, de même que toute personne qui a commandé depuis. Le fichier lui-même n’est pas touché.</translation>
    </message>
    <message>
        <source>In the demo shop, a file is only tried out: nothing of it is brought in.</source>
        <translation>Dans la boutique de démonstration, un fichier est seulement mis à l’essai&#x202f;: rien n’en est importé.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln ligne laissée de côté</numerusform>
            <numerusform>%Ln lignes laissées de côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::PeriodSwitch</name>
    <message>
        <source>Period of the figures</source>
        <translation>Période des chiffres</translation>
    </message>
</context>
<context>
    <name>comptoir::PersonDialog</name>
    <message>
        <source>Edit the customer</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>What you change here is yours: a sync leaves it alone. Nothing is changed in the shop.</source>
        <translation>Ce que vous modifiez ici est à vous&#x202f;: une synchronisation n’y touche pas. Rien n’est modifié dans la boutique.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back to the shop&apos;s</source>
        <translation>Valeur de la boutique</translation>
    </message>
    <message>
        <source>%1: back to what the shop says</source>
        <translation>%1&#x202f;: revenir à ce que dit la boutique</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>femme</translation>
    </message>
    <message>
        <source>man</source>
        <translation>homme</translation>
    </message>
    <message>
        <source>Yours; the shop says nothing.</source>
        <translation>De vous&#x202f;; la boutique ne dit rien.</translation>
    </message>
    <message>
        <source>Yours; the shop says: %1</source>
        <translation>De vous&#x202f;; la boutique dit&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>comptoir::PickPopup</name>
    <message>
        <source>Type or choose</source>
        <translation>Saisir ou choisir</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Take “%1”</source>
        <extracomment>what was typed, to be taken as it is</extracomment>
        <translation>Prendre «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>comptoir::PlacesCard</name>
    <message>
        <source>Where postcodes lie</source>
        <translation>Où se trouvent les codes postaux</translation>
    </message>
    <message>
        <source>Segments can ask who lives within so many kilometres of a place. For that Comptoir needs a file that tells where postcodes lie: the list of the French post, or a country&apos;s file from GeoNames. It is read here; nobody is asked over the network.</source>
        <translation>Les segments peuvent chercher qui habite à moins de tant de kilomètres d’un lieu. Pour cela, Comptoir a besoin d’un fichier qui dit où se trouvent les codes postaux&#x202f;: la liste de La Poste, ou le fichier d’un pays de GeoNames. Il est lu sur cet ordinateur&#x202f;; rien n’est demandé sur le réseau.</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>No postcode is known yet.</source>
        <translation>Aucun code postal n’est encore connu.</translation>
    </message>
    <message>
        <source>Bring in where postcodes lie</source>
        <translation>Importer l’emplacement des codes postaux</translation>
    </message>
    <message>
        <source>Text and CSV files (*.csv *.txt *.tsv)</source>
        <translation>Fichiers texte et CSV (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading where postcodes lie</source>
        <translation>Lecture de l’emplacement des codes postaux</translation>
    </message>
    <message numerus="yes">
        <source>%n postcode(s) taken in.</source>
        <translation>
            <numerusform>%n code postal importé.</numerusform>
            <numerusform>%n codes postaux importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) told no place and were left out.</source>
        <translation>
            <numerusform>%n ligne n’indiquait aucun lieu et a été laissée de côté.</numerusform>
            <numerusform>%n lignes n’indiquaient aucun lieu et ont été laissées de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln postcode(s) are known.</source>
        <translation>
            <numerusform>%Ln code postal est connu.</numerusform>
            <numerusform>%Ln codes postaux sont connus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::PlainWriting</name>
    <message>
        <source>Plain text of the message</source>
        <translation>Texte brut du message</translation>
    </message>
    <message>
        <source>Your own text, for those who read plain text.</source>
        <translation>Votre propre texte, pour ceux qui lisent en texte brut.</translation>
    </message>
    <message>
        <source>Made from the message, for those who read plain text.</source>
        <translation>Fait à partir du message, pour ceux qui lisent en texte brut.</translation>
    </message>
    <message>
        <source>Make it from the message</source>
        <translation>Le faire à partir du message</translation>
    </message>
    <message>
        <source>Write my own</source>
        <translation>Écrire le mien</translation>
    </message>
</context>
<context>
    <name>comptoir::PrestaShopOptions</name>
    <message>
        <source>The one that its address belongs to</source>
        <translation>Celle à laquelle appartient son adresse</translation>
    </message>
    <message>
        <source>All of them as one</source>
        <translation>Toutes comme une seule</translation>
    </message>
    <message>
        <source>Shop of the multistore</source>
        <translation>Boutique du multiboutique</translation>
    </message>
    <message>
        <source>Another choice reads everything again. What is here stays.</source>
        <translation>Un autre choix fait tout relire. Ce qui est ici y reste.</translation>
    </message>
    <message>
        <source>What the order states mean</source>
        <translation>Ce que signifient les états de commande</translation>
    </message>
    <message>
        <source>Comptoir reads it from the shop&apos;s own settings of each state. Where that is wrong, choose here: the sync that follows applies it to all orders, old ones too. Whether an order counts as a sale is the shop&apos;s decision.</source>
        <translation>Comptoir le lit dans les réglages de chaque état de la boutique. Si c’est faux, choisissez ici&#x202f;: la synchronisation suivante l’appliquera à toutes les commandes, anciennes comprises. C’est la boutique qui décide si une commande compte comme vente.</translation>
    </message>
    <message>
        <source>As the shop says</source>
        <translation>Comme le dit la boutique</translation>
    </message>
</context>
<context>
    <name>comptoir::PreviewModel</name>
    <message>
        <source>This cannot be read as “%1”.</source>
        <extracomment>%1 is a field: &quot;Order date&quot;</extracomment>
        <translation>Ceci ne peut pas être lu comme «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>“%1” is left out.</source>
        <extracomment>of a column: %1 is its name in the file, %2 what it is read as</extracomment>
        <translation>«&#x202f;%1&#x202f;» est laissé de côté.</translation>
    </message>
    <message>
        <source>“%1” is read as “%2”.</source>
        <translation>«&#x202f;%1&#x202f;» est lu comme «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>comptoir::PrintPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Largeur de page</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF could not be written. Check that there is room on the disk, or choose another folder.</source>
        <translation>Le PDF n’a pas pu être écrit. Vérifiez la place sur le disque ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the pages as a PDF, to print them elsewhere or to send them.</source>
        <translation>Aucune imprimante n’est installée sur cet ordinateur. Enregistrez les pages en PDF pour les imprimer ailleurs ou les envoyer.</translation>
    </message>
    <message>
        <source>Before printing</source>
        <translation>Avant d’imprimer</translation>
    </message>
    <message>
        <source>Print, or save as PDF where there is no printer</source>
        <translation>Imprimer, ou enregistrer en PDF s’il n’y a pas d’imprimante</translation>
    </message>
</context>
<context>
    <name>comptoir::Privacy</name>
    <message>
        <source>Customer %1</source>
        <extracomment>%1 is a number that stands for a name while names are hidden</extracomment>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Hidden while names are hidden</source>
        <translation>Masqué tant que les noms sont cachés</translation>
    </message>
</context>
<context>
    <name>comptoir::ProblemsModel</name>
    <message>
        <source>left out</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>taken in part</source>
        <translation>prise en partie</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductBuyersModel</name>
    <message>
        <source>Times</source>
        <extracomment>column: number of orders in which a customer bought a product</extracomment>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Last time</source>
        <extracomment>column: date of the newest purchase</extracomment>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductBuyersTab</name>
    <message>
        <source>Customers who bought it</source>
        <translation>Clients qui l’ont acheté</translation>
    </message>
    <message>
        <source>Double-click or Enter opens the customer.</source>
        <translation>Un double clic ou Entrée ouvre la fiche du client.</translation>
    </message>
    <message>
        <source>Nobody among your customers has bought it yet.</source>
        <translation>Aucun de vos clients ne l’a encore acheté.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) bought it</source>
        <translation>
            <numerusform>%n client l’a acheté</numerusform>
            <numerusform>%n clients l’ont acheté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n order(s) name no customer</source>
        <extracomment>%1 is &quot;12 customers bought it&quot;; %n counts orders at the counter</extracomment>
        <translation>
            <numerusform>%1, et %n commande est sans client</numerusform>
            <numerusform>%1, et %n commandes sont sans client</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Write these customers to a file</source>
        <translation>Écrire ces clients dans un fichier</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Voir dans la liste</translation>
    </message>
    <message>
        <source>Shows these customers on their page, where you can tag or note them.</source>
        <translation>Affiche ces clients sur leur page, où vous pouvez les étiqueter ou leur ajouter une note.</translation>
    </message>
    <message>
        <source>Make a segment</source>
        <translation>En faire un segment</translation>
    </message>
    <message>
        <source>Makes a segment of the customers who bought it.</source>
        <translation>Fait un segment des clients qui l’ont acheté.</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductDataTab</name>
    <message>
        <source>Variants</source>
        <translation>Déclinaisons</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Number in the shop</source>
        <extracomment>the number that the shop gives a product</extracomment>
        <translation>Numéro dans la boutique</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductFilters</name>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>In the shop</source>
        <extracomment>filter: products that the shop has</extracomment>
        <translation>Dans la boutique</translation>
    </message>
    <message>
        <source>None left</source>
        <extracomment>filter of products</extracomment>
        <translation>Épuisé</translation>
    </message>
    <message>
        <source>Few left</source>
        <extracomment>filter of products</extracomment>
        <translation>Bientôt épuisé</translation>
    </message>
    <message>
        <source>Sold in 90 days</source>
        <translation>Vendus en 90 jours</translation>
    </message>
    <message>
        <source>Not sold for 90 days</source>
        <translation>Sans vente depuis 90 jours</translation>
    </message>
    <message>
        <source>No longer in the shop</source>
        <translation>Plus dans la boutique</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>filter: all products</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>Toutes les boutiques</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Hidden in the shop</source>
        <extracomment>filter of products that visitors of the shop do not see</extracomment>
        <translation>Masqués en boutique</translation>
    </message>
    <message>
        <source>All that your shops have, hidden products too.</source>
        <translation>Tout ce que vos boutiques proposent, produits masqués compris.</translation>
    </message>
    <message>
        <source>In the shop, but its visitors do not see them.</source>
        <translation>Dans la boutique, mais ses visiteurs ne les voient pas.</translation>
    </message>
    <message>
        <source>Sold once, and no longer among the products of the shop.</source>
        <translation>Vendus un jour, et plus parmi les produits de la boutique.</translation>
    </message>
    <message>
        <source>Those in the shop, and those that are no longer there.</source>
        <translation>Ceux de la boutique, et ceux qui n’y sont plus.</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductPanel</name>
    <message>
        <source>Choose a product in the list to see how it sells.</source>
        <translation>Choisissez un produit dans la liste pour voir comment il se vend.</translation>
    </message>
    <message>
        <source>Open in the shop</source>
        <translation>Ouvrir dans la boutique</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Parts of the product</source>
        <translation>Parties du produit</translation>
    </message>
    <message>
        <source>Sales</source>
        <extracomment>tab: how a product sold</extracomment>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Goes with</source>
        <extracomment>tab: products that go with another one</extracomment>
        <translation>Va avec</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>Acheteurs</translation>
    </message>
    <message>
        <source>Stock and data</source>
        <extracomment>tab: stock of the variants and what else the shop says</extracomment>
        <translation>Stock et données</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Show the whole product</source>
        <translation>Afficher le produit en entier</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Sold in 90 days</source>
        <translation>Vendus en 90 jours</translation>
    </message>
    <message>
        <source>Pieces, without those that came back.</source>
        <translation>En pièces, sans celles qui ont été retournées.</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <translation>Ventes sur 12 mois</translation>
    </message>
    <message>
        <source>Without what came back, in the currencies of the orders.</source>
        <translation>Sans les retours, dans les devises des commandes.</translation>
    </message>
    <message>
        <source>Print the product</source>
        <translation>Imprimer le produit</translation>
    </message>
    <message>
        <source>More pieces were sold than the shop had counted.</source>
        <translation>Il s’est vendu plus de pièces que la boutique n’en avait compté.</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductSalesTab</name>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Par semaine</translation>
    </message>
    <message>
        <source>Pieces</source>
        <extracomment>a chart shows numbers of pieces rather than amounts</extracomment>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Year over year</source>
        <translation>Année sur année</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <extracomment>a chart shows amounts; %1 is a currency such as EUR</extracomment>
        <translation>Montant en %1</translation>
    </message>
    <message>
        <source>sales</source>
        <extracomment>beginning of a file&apos;s name: how a product sold</extracomment>
        <translation>ventes</translation>
    </message>
    <message>
        <source>The picture could not be written to “%1”. Check that there is room on the disk, or choose another folder.</source>
        <translation>L’image n’a pas pu être enregistrée dans «&#x202f;%1&#x202f;». Vérifiez qu’il reste de la place sur le disque, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The picture is written to “%1”.</source>
        <translation>L’image est enregistrée dans «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductTableModel</name>
    <message>
        <source>Product</source>
        <extracomment>column: name of a product</extracomment>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Reference</source>
        <extracomment>column: the shop&apos;s own number of a product</extracomment>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Stock</source>
        <extracomment>column: pieces left</extracomment>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Sold in 30 days</source>
        <extracomment>column: pieces sold in the last 30 days</extracomment>
        <translation>Vendus en 30 jours</translation>
    </message>
    <message>
        <source>Sold in 90 days</source>
        <translation>Vendus en 90 jours</translation>
    </message>
    <message>
        <source>Sales in 12 months</source>
        <extracomment>column: amount sold in the last 365 days</extracomment>
        <translation>Ventes sur 12 mois</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>Dernière vente</translation>
    </message>
</context>
<context>
    <name>comptoir::ProductsPage</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Filter the list of products</source>
        <translation>Filtrer la liste des produits</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>Aucun produit ne correspond.</translation>
    </message>
    <message>
        <source>Show all products of the shop</source>
        <translation>Afficher tous les produits de la boutique</translation>
    </message>
    <message>
        <source>Your products appear here as soon as a shop is connected.</source>
        <translation>Vos produits apparaîtront ici dès qu’une boutique sera connectée.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>Counting sales: %1</source>
        <extracomment>%1 is a share such as 40 %</extracomment>
        <translation>Calcul des ventes&#x202f;: %1</translation>
    </message>
    <message>
        <source>Write what the table shows to a file</source>
        <translation>Écrire dans un fichier ce que montre le tableau</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Print the product</source>
        <translation>Imprimer le produit</translation>
    </message>
    <message>
        <source>Your shop is coming in: products appear here by themselves.</source>
        <translation>Votre boutique est en cours de récupération&#x202f;: les produits apparaîtront ici d’eux-mêmes.</translation>
    </message>
</context>
<context>
    <name>comptoir::ProfileHeader</name>
    <message>
        <source>What can be done with this customer</source>
        <translation>Ce que l’on peut faire avec ce client</translation>
    </message>
    <message>
        <source>Close the profile</source>
        <translation>Fermer la fiche</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Save everything as a file…</source>
        <translation>Tout enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Écrire un e-mail</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Copier l’adresse e-mail</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Copier le numéro de téléphone</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Show the whole profile</source>
        <translation>Montrer toute la fiche</translation>
    </message>
    <message>
        <source>known since %1</source>
        <translation>connu depuis %1</translation>
    </message>
    <message>
        <source>born on %1</source>
        <translation>anniversaire le %1</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Erase this customer…</source>
        <translation>Effacer ce client…</translation>
    </message>
</context>
<context>
    <name>comptoir::ProfilePanel</name>
    <message>
        <source>Profile of the customer</source>
        <translation>Fiche du client</translation>
    </message>
    <message>
        <source>Choose a customer to see who they are and what they bought.</source>
        <translation>Choisissez un client pour voir qui il est et ce qu’il a acheté.</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>Parties de la fiche</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Paniers</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Save everything about this customer</source>
        <translation>Tout enregistrer sur ce client</translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation>Le fichier est écrit.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Page to read and print (*.html)</source>
        <translation>Page à lire et à imprimer (*.html)</translation>
    </message>
    <message>
        <source>Data for another program (*.json)</source>
        <translation>Données pour un autre programme (*.json)</translation>
    </message>
    <message>
        <source>customer-%1.html</source>
        <translation>client-%1.html</translation>
    </message>
</context>
<context>
    <name>comptoir::ProfileTiles</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Orders that count as a sale</source>
        <translation>Commandes comptées comme ventes</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>After refunds</source>
        <translation>Remboursements déduits</translation>
    </message>
    <message>
        <source>Average basket</source>
        <translation>Panier moyen</translation>
    </message>
    <message>
        <source>Next order</source>
        <extracomment>about when: %1 is a day</extracomment>
        <translation>Prochaine</translation>
    </message>
    <message>
        <source>~ %1</source>
        <translation>~ %1</translation>
    </message>
    <message numerus="yes">
        <source>Half of the pauses between this customer&apos;s orders were shorter than %n day(s): counted from the last order, that is this day.</source>
        <translation>
            <numerusform>La moitié des pauses entre les commandes de ce client ont duré moins de %n jour&#x202f;: compté depuis la dernière commande, cela donne ce jour.</numerusform>
            <numerusform>La moitié des pauses entre les commandes de ce client ont duré moins de %n jours&#x202f;: compté depuis la dernière commande, cela donne ce jour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest order</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>RFM group</source>
        <translation>Groupe RFM</translation>
    </message>
    <message>
        <source>Recency %1, frequency %2, amount %3, each from 1 to 5</source>
        <translation>Récence %1, fréquence %2, montant %3, chacun de 1 à 5</translation>
    </message>
    <message>
        <source>What was spent, divided by the number of orders</source>
        <translation>Ce qui a été dépensé, divisé par le nombre de commandes</translation>
    </message>
    <message>
        <source>and %1</source>
        <extracomment>under an amount: %1 is what was spent besides in other currencies</extracomment>
        <translation>et %1</translation>
    </message>
    <message>
        <source>orders in %1</source>
        <extracomment>under an average: %1 is a currency such as EUR</extracomment>
        <translation>commandes en %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n not counted</source>
        <extracomment>under a number of orders: cancelled ones and the like</extracomment>
        <translation>
            <numerusform>et %n non comptée</numerusform>
            <numerusform>et %n non comptées</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled and test orders, and those of nothing to pay, are not in the figure.</source>
        <translation>Les commandes annulées, de test ou sans rien à payer ne sont pas dans ce chiffre.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) ago</source>
        <extracomment>%1 is a day</extracomment>
        <translation>
            <numerusform>%1, il y a %n jour</numerusform>
            <numerusform>%1, il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
</context>
<context>
    <name>comptoir::ProviderStep</name>
    <message>
        <source>A mailbox that you have, or a service that sends for you.</source>
        <translation>Une boîte que vous avez, ou un service qui envoie pour vous.</translation>
    </message>
</context>
<context>
    <name>comptoir::QuarantineDialog</name>
    <message>
        <source>Records set aside</source>
        <translation>Fiches mises de côté</translation>
    </message>
    <message>
        <source>The record as the shop sent it</source>
        <translation>La fiche telle que la boutique l’a envoyée</translation>
    </message>
    <message>
        <source>Copy the record</source>
        <translation>Copier la fiche</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Forgets the record here. The shop keeps it.</source>
        <translation>Oublie la fiche ici. La boutique la garde.</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing is set aside any more.</source>
        <translation>Plus rien n’est mis de côté.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n fiche mise de côté</numerusform>
            <numerusform>%n fiches mises de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n are shown</source>
        <translation>
            <numerusform>la plus récente est affichée</numerusform>
            <numerusform>les %n plus récentes sont affichées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came in.</source>
        <translation>
            <numerusform>%n fiche est entrée.</numerusform>
            <numerusform>%n fiches sont entrées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) still cannot be read; they stay here.</source>
        <translation>
            <numerusform>%n fiche reste illisible&#x202f;; elle reste ici.</numerusform>
            <numerusform>%n fiches restent illisibles&#x202f;; elles restent ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) dismissed.</source>
        <translation>
            <numerusform>%n fiche écartée.</numerusform>
            <numerusform>%n fiches écartées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is copied.</source>
        <translation>La fiche est copiée.</translation>
    </message>
    <message>
        <source>Everything else came in. These are tried again after each update, or when you ask.</source>
        <translation>Tout le reste est arrivé. Ceux-ci sont réessayés après chaque mise à jour, ou à votre demande.</translation>
    </message>
</context>
<context>
    <name>comptoir::QuarantineModel</name>
    <message>
        <source>a removed shop</source>
        <translation>une boutique retirée</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>No. in the shop</source>
        <translation>N° en boutique</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Dernier essai</translation>
    </message>
</context>
<context>
    <name>comptoir::ReadingStep</name>
    <message>
        <source>Columns are parted by</source>
        <translation>Colonnes séparées par</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Décimales</translation>
    </message>
    <message>
        <source>Amounts without a currency are in</source>
        <translation>Les montants sans devise sont en</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>The first rows, as they will be read</source>
        <translation>Les premières lignes, telles qu’elles seront lues</translation>
    </message>
    <message>
        <source>Day and month cannot be told apart in this file: check the dates below.</source>
        <translation>Le jour et le mois ne se distinguent pas dans ce fichier&#x202f;: vérifiez les dates ci-dessous.</translation>
    </message>
    <message>
        <source>Some amounts have a comma, others a point: check the amounts below.</source>
        <translation>Certains montants ont une virgule, d’autres un point&#x202f;: vérifiez les montants ci-dessous.</translation>
    </message>
</context>
<context>
    <name>comptoir::RelatedList</name>
    <message>
        <source>Related products</source>
        <translation>Produits associés</translation>
    </message>
    <message>
        <source>You choose them, in your order. Drag them, or press Alt with an arrow key.</source>
        <translation>Vous les choisissez, dans votre ordre. Faites-les glisser, ou appuyez sur Alt et une flèche.</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Ajouter un produit</translation>
    </message>
    <message>
        <source>Add a related product</source>
        <translation>Ajouter un produit associé</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove from the related products</source>
        <translation>Retirer des produits associés</translation>
    </message>
    <message>
        <source>“%1” was added to the related products.</source>
        <translation>«&#x202f;%1&#x202f;» a été ajouté aux produits associés.</translation>
    </message>
    <message>
        <source>The related products have another order.</source>
        <translation>L’ordre des produits associés a changé.</translation>
    </message>
    <message>
        <source>“%1” was removed from the related products.</source>
        <translation>«&#x202f;%1&#x202f;» a été retiré des produits associés.</translation>
    </message>
    <message>
        <source>Among the products that go with another</source>
        <translation>Parmi les produits qui vont avec un autre</translation>
    </message>
    <message>
        <source>Move the product up or down</source>
        <translation>Monter ou descendre le produit</translation>
    </message>
    <message>
        <source>Take the product away</source>
        <translation>Retirer le produit</translation>
    </message>
</context>
<context>
    <name>comptoir::ReportStep</name>
    <message>
        <source>Progress of the trial</source>
        <translation>Avancement de l’essai</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’import</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Retirer cet import</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copy all problems</source>
        <translation>Copier tous les problèmes</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save the problems as a CSV file</source>
        <translation>Enregistrer les problèmes dans un fichier CSV</translation>
    </message>
    <message>
        <source>Lines with problems</source>
        <translation>Lignes à problème</translation>
    </message>
    <message>
        <source>The trial did not succeed. Nothing was changed.</source>
        <translation>L’essai a échoué. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The import was taken back. Everything is as before.</source>
        <translation>L’import a été retiré. Tout est comme avant.</translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back, but for %n record(s) that were changed since or that others stand on now.</source>
        <translation>
            <numerusform>L’import a été retiré, sauf %n fiche modifiée depuis ou sur laquelle d’autres reposent maintenant.</numerusform>
            <numerusform>L’import a été retiré, sauf %n fiches modifiées depuis ou sur lesquelles d’autres reposent maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 problems, the first %2 of them here</source>
        <translation>%1 problèmes, dont voici les %2 premiers</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Would be new</source>
        <translation>Seraient nouveaux</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Changeraient</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>Records that are here just as the file has them</source>
        <translation>Fiches déjà là, telles que dans le fichier</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Lignes laissées de côté</translation>
    </message>
    <message>
        <source>Rows that could not be read; the list below says why</source>
        <translation>Lignes qui n’ont pas pu être lues&#x202f;; la liste ci-dessous dit pourquoi</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) come along with them, new or changed.</source>
        <translation>
            <numerusform>%n client vient avec elles, nouveau ou modifié.</numerusform>
            <numerusform>%n clients viennent avec elles, nouveaux ou modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the problems</source>
        <translation>Enregistrer les problèmes</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n of the new customer records join somebody who is here already: the e-mail address or the phone number is the same.</source>
        <translation>
            <numerusform>%n des nouvelles fiches rejoint quelqu’un qui est déjà là&#x202f;: l’adresse e-mail ou le numéro de téléphone est le même.</numerusform>
            <numerusform>%n des nouvelles fiches rejoignent des personnes déjà là&#x202f;: l’adresse e-mail ou le numéro de téléphone est le même.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import did not succeed. Nothing of the file came in.</source>
        <translation>L’import n’a pas abouti. Rien du fichier n’est entré.</translation>
    </message>
    <message numerus="yes">
        <source>Trying it out, nothing is kept yet: %Ln row(s) read…</source>
        <translation>
            <numerusform>Essai, rien n’est encore gardé&#x202f;: %Ln ligne lue…</numerusform>
            <numerusform>Essai, rien n’est encore gardé&#x202f;: %Ln lignes lues…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bringing it in: %Ln row(s) read…</source>
        <translation>
            <numerusform>Import&#x202f;: %Ln ligne lue…</numerusform>
            <numerusform>Import&#x202f;: %Ln lignes lues…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trial was stopped after %Ln row(s). Nothing was changed.</source>
        <translation>
            <numerusform>L’essai a été arrêté après %Ln ligne. Rien n’a été modifié.</numerusform>
            <numerusform>L’essai a été arrêté après %Ln lignes. Rien n’a été modifié.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is what the import would do with %Ln row(s). Nothing is kept yet.</source>
        <translation>
            <numerusform>Voici ce que l’import ferait de %Ln ligne. Rien n’est encore gardé.</numerusform>
            <numerusform>Voici ce que l’import ferait de %Ln lignes. Rien n’est encore gardé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import stopped before the end, after %Ln row(s). What came in until then is here, and can be taken back.</source>
        <translation>
            <numerusform>L’import s’est arrêté avant la fin, après %Ln ligne. Ce qui est entré jusque-là est ici, et peut être retiré.</numerusform>
            <numerusform>L’import s’est arrêté avant la fin, après %Ln lignes. Ce qui est entré jusque-là est ici, et peut être retiré.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stopped the import after %Ln row(s). What came in until then is here, and can be taken back.</source>
        <translation>
            <numerusform>Vous avez arrêté l’import après %Ln ligne. Ce qui est entré jusque-là est ici, et peut être retiré.</numerusform>
            <numerusform>Vous avez arrêté l’import après %Ln lignes. Ce qui est entré jusque-là est ici, et peut être retiré.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is done, %Ln row(s) read.</source>
        <translation>
            <numerusform>L’import est terminé, %Ln ligne lue.</numerusform>
            <numerusform>L’import est terminé, %Ln lignes lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Same order again</source>
        <translation>Encore la même commande</translation>
    </message>
    <message>
        <source>Same person again</source>
        <translation>Encore la même personne</translation>
    </message>
    <message>
        <source>Rows that belong to an order which a row above them began</source>
        <translation>Lignes d’une commande commencée par une ligne plus haut</translation>
    </message>
    <message>
        <source>Rows about somebody whom a row above them is about; together they make one record</source>
        <translation>Lignes sur une personne dont parle déjà une ligne plus haut&#x202f;; ensemble, elles font une seule fiche</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>L’import a été retiré.</translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s) of messages stay: who said no has said no.</source>
        <translation>
            <numerusform>%n refus de recevoir des messages est conservé&#x202f;: qui a dit non a dit non.</numerusform>
            <numerusform>%n refus de recevoir des messages sont conservés&#x202f;: qui a dit non a dit non.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Go back to %1?</source>
        <translation>Revenir au %1&#x202f;?</translation>
    </message>
    <message>
        <source>What came in from shops since then is read again by the next sync; files imported since must be imported again. The present file is set aside in the same folder, not deleted.</source>
        <translation>Ce qui est arrivé des boutiques depuis sera relu à la prochaine synchronisation&#x202f;; les fichiers importés depuis devront l’être à nouveau. Le fichier actuel est mis de côté dans le même dossier, pas supprimé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>Dans la sauvegarde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Vos notes</translation>
    </message>
    <message>
        <source>Your tasks</source>
        <translation>Vos tâches</translation>
    </message>
    <message>
        <source>Newest order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>What you wrote and changed yourself since then, such as tags and fields, is lost to the program.</source>
        <translation>Ce que vous avez écrit et modifié vous-même depuis, comme les étiquettes et les champs, est perdu pour le programme.</translation>
    </message>
    <message>
        <source>What you wrote and changed yourself since then is lost to the program, at least: %1; and tags and fields.</source>
        <extracomment>%1 is a list: 5 notes, 2 tasks</extracomment>
        <translation>Ce que vous avez écrit et modifié vous-même depuis est perdu pour le programme, au moins&#x202f;: %1&#x202f;; et des étiquettes et des champs.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::RetentionCard</name>
    <message>
        <source>How long data is kept</source>
        <translation>Durée de conservation des données</translation>
    </message>
    <message>
        <source>Data of people whom the shop no longer hears of must not be kept for ever. In France three years after the last contact are usual (CNIL); orders stay in the books without a name. Nothing is erased by itself.</source>
        <translation>Les données des personnes dont la boutique n’a plus de nouvelles ne doivent pas être conservées indéfiniment. En France, l’usage est de trois ans après le dernier contact (CNIL)&#x202f;; les commandes restent dans les comptes, sans nom. Rien ne s’efface tout seul.</translation>
    </message>
    <message>
        <source>Customers who bought, after their last contact</source>
        <translation>Clients ayant acheté, après leur dernier contact</translation>
    </message>
    <message>
        <source>People who never bought, after their last contact</source>
        <translation>Personnes n’ayant jamais acheté, après leur dernier contact</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>See whose time is over…</source>
        <translation>Voir pour qui le délai est dépassé…</translation>
    </message>
    <message>
        <source>Nobody&apos;s data was kept too long.</source>
        <translation>Aucune donnée n’a été conservée trop longtemps.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln customer(s) the time is over.</source>
        <translation>
            <numerusform>Le délai est dépassé pour %Ln client.</numerusform>
            <numerusform>Le délai est dépassé pour %Ln clients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for a reason: %Ln.</source>
        <translation>
            <numerusform>Conservé pour une raison&#x202f;: %Ln.</numerusform>
            <numerusform>Conservés pour une raison&#x202f;: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody who was erased came back…</source>
        <translation>Une personne effacée est revenue…</translation>
    </message>
    <message>
        <source>Noted: back since %1. The next sync reads the customers and orders of the shop again, which can take a while; what is newer comes in with the name.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>C’est noté&#x202f;: de retour depuis le %1. La prochaine synchronisation relit les clients et les commandes de la boutique, ce qui peut durer un moment&#x202f;; ce qui est plus récent revient avec le nom.</translation>
    </message>
</context>
<context>
    <name>comptoir::RetentionDialog</name>
    <message>
        <source>Data that was kept long enough</source>
        <translation>Données conservées assez longtemps</translation>
    </message>
    <message>
        <source>Customers whose data was kept long enough</source>
        <translation>Clients dont les données ont été conservées assez longtemps</translation>
    </message>
    <message>
        <source>An order, a cart, a visit, a click or something that they wrote counts as contact; a message that they opened does not. Ctrl+A chooses all.</source>
        <translation>Une commande, un panier, une visite, un clic ou un écrit de leur part compte comme contact&#x202f;; un message ouvert ne compte pas. Ctrl+A choisit tout.</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Keep, and say why…</source>
        <translation>Conserver, en disant pourquoi…</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>Ne plus conserver</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nobody&apos;s data was kept too long.</source>
        <translation>Aucune donnée n’a été conservée trop longtemps.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln customer(s) the time is over</source>
        <translation>
            <numerusform>Le délai est dépassé pour %Ln client</numerusform>
            <numerusform>Le délai est dépassé pour %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept for a reason</source>
        <translation>
            <numerusform>%Ln conservé pour une raison</numerusform>
            <numerusform>%Ln conservés pour une raison</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this data</source>
        <translation>Conserver ces données</translation>
    </message>
    <message>
        <source>Say why it is kept although the time is over, for example: a warranty runs, or a dispute. It is noted with today&apos;s date.</source>
        <translation>Dites pourquoi elles sont conservées bien que le délai soit dépassé, par exemple&#x202f;: une garantie court, ou un litige. C’est noté avec la date du jour.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>comptoir::RetentionModel</name>
    <message>
        <source>bought</source>
        <translation>a acheté</translation>
    </message>
    <message>
        <source>never bought</source>
        <translation>n’a jamais acheté</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Time over since</source>
        <translation>Délai dépassé depuis</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Kept because</source>
        <translation>Conservé parce que</translation>
    </message>
    <message>
        <source>never (known on %1)</source>
        <extracomment>%1 is a day</extracomment>
        <translation>jamais (connu le %1)</translation>
    </message>
</context>
<context>
    <name>comptoir::ReturnDialog</name>
    <message>
        <source>Somebody came back</source>
        <translation>Quelqu’un est revenu</translation>
    </message>
    <message>
        <source>Somebody who was erased came back</source>
        <translation>Une personne effacée est revenue</translation>
    </message>
    <message>
        <source>Comptoir keeps whoever was erased without a name, even when they order again. If they came back on their own, note it here: what is newer than that day comes in again with their name at the next sync. What is older stays without, and they get messages only if they agree anew.</source>
        <translation>Comptoir garde sans nom toute personne effacée, même si elle commande de nouveau. Si elle est revenue d’elle-même, notez-le ici&#x202f;: ce qui est plus récent que ce jour revient avec son nom à la prochaine synchronisation. Ce qui est plus ancien reste sans nom, et elle ne reçoit de messages que si elle donne un nouvel accord.</translation>
    </message>
    <message>
        <source>The e-mail address or phone number</source>
        <translation>L’adresse e-mail ou le numéro de téléphone</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Ordered again</source>
        <translation>A commandé de nouveau</translation>
    </message>
    <message>
        <source>Agreed anew to get messages</source>
        <translation>A de nouveau accepté les messages</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>For example: order 1234, or signed form of the fair</source>
        <translation>Par exemple&#x202f;: commande 1234, ou formulaire signé du salon</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Comment le savez-vous</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Let them come back</source>
        <translation>Laisser revenir</translation>
    </message>
    <message>
        <source>Noted already: back since %1.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Déjà noté&#x202f;: de retour depuis le %1.</translation>
    </message>
    <message>
        <source>Erased on %1.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Effacée le %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) of before stay without a name.</source>
        <translation>
            <numerusform>%Ln commande d’avant reste sans nom.</numerusform>
            <numerusform>%Ln commandes d’avant restent sans nom.</numerusform>
        </translation>
    </message>
    <message>
        <source>They had refused messages.</source>
        <translation>Cette personne avait refusé les messages.</translation>
    </message>
    <message>
        <source>Nobody with this address or number was erased.</source>
        <translation>Personne n’a été effacé avec cette adresse ou ce numéro.</translation>
    </message>
</context>
<context>
    <name>comptoir::RuleBuilder</name>
    <message>
        <source>Look for a card to add</source>
        <translation>Chercher une carte à ajouter</translation>
    </message>
    <message>
        <source>Take back the last change of the rule</source>
        <translation>Annuler la dernière modification de la règle</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>comptoir::RuleCanvas</name>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Exclude customers</source>
        <translation>Exclure des clients</translation>
    </message>
    <message>
        <source>Who fits one of these conditions is not in the segment</source>
        <translation>Qui remplit l’une de ces conditions n’est pas dans le segment</translation>
    </message>
</context>
<context>
    <name>comptoir::RuleCard</name>
    <message>
        <source>Use these rules</source>
        <translation>Appliquer ces règles</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Revenir aux valeurs d’origine</translation>
    </message>
    <message>
        <source>Read it: %1</source>
        <extracomment>%1 is a place on the web</extracomment>
        <translation>À lire&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>comptoir::RuleDraft</name>
    <message>
        <source>A segment can hold %1 conditions, and groups within groups %2 deep. Nothing was changed.</source>
        <translation>Un segment peut contenir %1 conditions, et %2 niveaux de groupes. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>What was copied is no condition of a segment. Nothing was changed: copy a card or a rule, then paste again.</source>
        <translation>Ce qui a été copié n’est pas une condition de segment. Rien n’a été modifié&#x202f;: copiez une carte ou une règle, puis collez de nouveau.</translation>
    </message>
    <message>
        <source>What was copied cannot be read as a rule, and nothing was changed. %1</source>
        <translation>Ce qui a été copié ne peut pas être lu comme une règle, et rien n’a été modifié. %1</translation>
    </message>
</context>
<context>
    <name>comptoir::RulesSection</name>
    <message>
        <source>Pace</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>How many messages leave an hour and a day, and how a new account warms up, is set with each account. Limits count over any stretch of that length, so that closing the program gives no fresh quota.</source>
        <translation>Le nombre de messages par heure et par jour, et la mise en route d’un nouveau compte, se règlent avec chaque compte. Les limites comptent sur toute période de cette durée&#x202f;: fermer le programme ne donne pas de nouveau quota.</translation>
    </message>
    <message>
        <source>Show the sending accounts</source>
        <translation>Voir les comptes d’envoi</translation>
    </message>
    <message>
        <source>Help pages of the providers, November 2026. OVHcloud, Orange and Outlook.com publish no figure: theirs are cautious.</source>
        <translation>Pages d’aide des fournisseurs, novembre 2026. OVHcloud, Orange et Outlook.com ne publient pas de chiffre&#x202f;: les leurs sont prudents.</translation>
    </message>
    <message>
        <source>The rules were changed. They hold from the next message on.</source>
        <translation>Les règles ont été modifiées. Elles valent dès le prochain message.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Put down to messages before: %1. Now: %2.</source>
        <extracomment>%1 and %2 are counts and sums: 12 orders, 340.00 EUR</extracomment>
        <translation>Attribué aux messages avant : %1. Maintenant : %2.</translation>
    </message>
</context>
<context>
    <name>comptoir::SalesTiles</name>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Average basket</source>
        <translation>Panier moyen</translation>
    </message>
    <message>
        <source>Returning customers</source>
        <translation>Clients fidèles</translation>
    </message>
    <message>
        <source>%1, after refunds, tax included</source>
        <extracomment>%1 is a stretch of days</extracomment>
        <translation>%1, remboursements déduits, taxes comprises</translation>
    </message>
    <message>
        <source>%1; those cancelled, and those of nothing to pay, are left out</source>
        <extracomment>%1 is a stretch of days</extracomment>
        <translation>%1&#x202f;; celles annulées, et celles sans rien à payer, ne comptent pas</translation>
    </message>
    <message numerus="yes">
        <source>Of %n customer(s) who ordered, %1 had ordered before.</source>
        <translation>
            <numerusform>Sur %n client ayant commandé, %1 avaient déjà commandé avant.</numerusform>
            <numerusform>Sur %n clients ayant commandé, %1 avaient déjà commandé avant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>not whole yet</source>
        <extracomment>under a figure, while the shop is still coming in</extracomment>
        <translation>encore incomplet</translation>
    </message>
    <message>
        <source>Revenue divided by the number of orders in its currency</source>
        <translation>Chiffre d’affaires divisé par le nombre de commandes dans sa devise</translation>
    </message>
    <message numerus="yes">
        <source>Revenue and average basket are without %n order(s) in other currencies: %1</source>
        <extracomment>%1 is a list of amounts in other currencies</extracomment>
        <translation>
            <numerusform>Chiffre d’affaires et panier moyen sans %n commande en d’autres devises&#x202f;: %1</numerusform>
            <numerusform>Chiffre d’affaires et panier moyen sans %n commandes en d’autres devises&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Revenue over time</source>
        <translation>Évolution du chiffre d’affaires</translation>
    </message>
    <message>
        <source>Orders over time</source>
        <translation>Évolution du nombre de commandes</translation>
    </message>
    <message>
        <source>Average basket over time</source>
        <translation>Évolution du panier moyen</translation>
    </message>
    <message>
        <source>Share of returning customers over time</source>
        <translation>Évolution de la part des clients revenus</translation>
    </message>
</context>
<context>
    <name>comptoir::SampleList</name>
    <message>
        <source>Nobody for now</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Qui ils sont</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Exemples</translation>
    </message>
</context>
<context>
    <name>comptoir::ScoreKeeper</name>
    <message>
        <source>Working out the scores of your customers…</source>
        <translation>Calcul des scores de vos clients…</translation>
    </message>
</context>
<context>
    <name>comptoir::ScoreSection</name>
    <message>
        <source>Engagement score</source>
        <translation>Score d’engagement</translation>
    </message>
    <message>
        <source>Customers get points for what they do. The sum tells who is close to your shop; it stands in the table of customers, on their profile, and can be asked for in a segment.</source>
        <translation>Les clients gagnent des points par ce qu’ils font. Le total dit qui est proche de votre boutique&#x202f;; il figure dans le tableau des clients et sur leur fiche, et peut servir dans un segment.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Purchases first: 50, 5 and 1 points</source>
        <translation>Les achats d’abord&#x202f;: 50, 5 et 1 points</translation>
    </message>
    <message>
        <source>Visits and messages: 1, 2 and 4 points</source>
        <translation>Visites et messages&#x202f;: 1, 2 et 4 points</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Les vôtres</translation>
    </message>
    <message>
        <source>pts</source>
        <comment>after a number</comment>
        <translation>pts</translation>
    </message>
    <message>
        <source>Who looks at a product visits the shop, too</source>
        <translation>Consulter un produit, c’est aussi visiter la boutique</translation>
    </message>
    <message>
        <source>Points count for</source>
        <translation>Les points comptent pendant</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>days</source>
        <comment>after a number</comment>
        <translation>jours</translation>
    </message>
    <message>
        <source>0 days: points count for ever.</source>
        <translation>0 jour&#x202f;: les points comptent pour toujours.</translation>
    </message>
    <message>
        <source>“Lately” is the last</source>
        <translation>«&#x202f;Récemment&#x202f;» désigne les derniers</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Un exemple</translation>
    </message>
    <message>
        <source>Use these points</source>
        <translation>Utiliser ces points</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre comme avant</translation>
    </message>
    <message>
        <source>Give points to one of these at least: without, everybody&apos;s score is 0.</source>
        <translation>Donnez des points à l’un d’eux au moins&#x202f;: sinon, le score de tous est 0.</translation>
    </message>
    <message>
        <source>%1 make %2.</source>
        <extracomment>%1 is a list: &quot;1 visit, 2 products looked at, …&quot;, %2 a sum: &quot;19 = 3 visits × 1 + …&quot;</extracomment>
        <translation>%1 font %2.</translation>
    </message>
    <message>
        <source>The points were changed. The scores follow in a moment.</source>
        <translation>Les points ont été changés. Les scores suivent dans un instant.</translation>
    </message>
</context>
<context>
    <name>comptoir::ScoresTab</name>
    <message>
        <source>Interest by category</source>
        <translation>Intérêt par catégorie</translation>
    </message>
    <message>
        <source>Interest by product</source>
        <translation>Intérêt par produit</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Nothing that counts was seen yet. Orders come from your shops; visits and opened messages from files of events.</source>
        <translation>Rien de ce qui compte n’a encore été vu. Les commandes viennent de vos boutiques&#x202f;; les visites et les messages ouverts, de fichiers d’événements.</translation>
    </message>
    <message>
        <source>Points %1.</source>
        <extracomment>%1 is &quot;over all time&quot; or &quot;in the last 90 days&quot;</extracomment>
        <translation>Points %1.</translation>
    </message>
    <message>
        <source>Lately, %1: %2.</source>
        <extracomment>%1 is &quot;in the last 30 days&quot;, %2 a sum: &quot;5 = 5 visits × 1&quot;</extracomment>
        <translation>Récemment, %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>If nothing new happens, it changes on %1.</source>
        <translation>Si rien de nouveau ne se passe, il change le %1.</translation>
    </message>
    <message>
        <source>Change what counts how much…</source>
        <translation>Changer ce qui compte et combien…</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>how points come about: %1 is how often, %2 what each is worth</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Recency, frequency, amount (RFM)</source>
        <extracomment>RFM: recency, frequency, monetary value</extracomment>
        <translation>Récence, fréquence, montant (RFM)</translation>
    </message>
    <message>
        <source>No order that counts yet: there is nothing to compare.</source>
        <translation>Aucune commande valable pour l’instant&#x202f;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <extracomment>points: %1 out of five</extracomment>
        <translation>%1 sur 5</translation>
    </message>
    <message>
        <source>Latest order</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>Nombre de commandes</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Group %1. All customers with an order are put in a row; the best fifth has 5 points. Who has the same figure has the same points.</source>
        <extracomment>%1 is a number of three digits, from 111 to 555</extracomment>
        <translation>Groupe %1. Tous les clients qui ont commandé sont rangés par ordre&#x202f;; le meilleur cinquième a 5 points. À chiffre égal, points égaux.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>interest</comment>
        <extracomment>a part of a sum: %1 is &quot;2 bought&quot;, %2 what each is worth</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bought</source>
        <translation>
            <numerusform>%n acheté</numerusform>
            <numerusform>%n achetés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left in a cart</source>
        <translation>
            <numerusform>%n laissé au panier</numerusform>
            <numerusform>%n laissés au panier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looked at</source>
        <translation>
            <numerusform>%n consulté</numerusform>
            <numerusform>%n consultés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SearchField</name>
    <message>
        <source>In the search of a list</source>
        <translation>Dans la recherche d’une liste</translation>
    </message>
    <message>
        <source>On into the list</source>
        <translation>Passer dans la liste</translation>
    </message>
    <message>
        <source>Clear what is searched for</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>comptoir::SearchPopup</name>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>In the search over everything</source>
        <translation>Dans la recherche générale</translation>
    </message>
    <message>
        <source>To the next result</source>
        <translation>Au résultat suivant</translation>
    </message>
    <message>
        <source>To the next kind of results</source>
        <translation>Au groupe de résultats suivant</translation>
    </message>
    <message>
        <source>Open the result, or do what it says</source>
        <translation>Ouvrir le résultat, ou faire ce qu’il dit</translation>
    </message>
    <message>
        <source>Close the results</source>
        <translation>Fermer les résultats</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentActions</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Voir les clients</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>Exporter les clients…</translation>
    </message>
    <message>
        <source>Give a tag to all…</source>
        <translation>Donner une étiquette à tous…</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>Comparer avec un autre…</translation>
    </message>
    <message>
        <source>Compare two days…</source>
        <translation>Comparer deux dates…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentCompare</name>
    <message>
        <source>Back to the segments</source>
        <translation>Retour aux segments</translation>
    </message>
    <message>
        <source>Compare two segments</source>
        <translation>Comparer deux segments</translation>
    </message>
    <message>
        <source>Who is only in the one, in both, or only in the other.</source>
        <translation>Qui est seulement dans l’un, dans les deux, ou seulement dans l’autre.</translation>
    </message>
    <message>
        <source>First segment</source>
        <translation>Premier segment</translation>
    </message>
    <message>
        <source>Second segment</source>
        <translation>Second segment</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Voir les clients</translation>
    </message>
    <message>
        <source>Make a segment</source>
        <translation>En faire un segment</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>Dans les deux</translation>
    </message>
    <message>
        <source>Only in “%1”</source>
        <translation>Seulement dans «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Show customers: %1</source>
        <translation>Voir les clients&#x202f;: %1</translation>
    </message>
    <message>
        <source>Make a segment: %1</source>
        <translation>En faire un segment&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 sans %2</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentEditor</name>
    <message>
        <source>Back to the segments</source>
        <translation>Retour aux segments</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Nom du segment</translation>
    </message>
    <message>
        <source>What the segment is for</source>
        <translation>À quoi sert le segment</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>En une phrase</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Couleur&#x202f;: %1</translation>
    </message>
    <message>
        <source>Save with something unfinished?</source>
        <translation>Enregistrer une règle inachevée&#x202f;?</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
    <message>
        <source>While a segment is written</source>
        <translation>Dans un segment en cours d’écriture</translation>
    </message>
    <message>
        <source>Leave it; asks first</source>
        <translation>Le quitter, après une question</translation>
    </message>
    <message>
        <source>What it is for (optional)</source>
        <translation>À quoi il sert (facultatif)</translation>
    </message>
    <message numerus="yes">
        <source>Not finished: %n condition(s). Until that is put right, nobody is in the segment.</source>
        <translation>
            <numerusform>%n condition n’est pas terminée. D’ici là, personne n’est dans le segment.</numerusform>
            <numerusform>%n conditions ne sont pas terminées. D’ici là, personne n’est dans le segment.</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>modifications non enregistrées</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Save the segment</source>
        <translation>Enregistrer le segment</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentEdits</name>
    <message>
        <source>The segment “%1” was made.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» a été créé.</translation>
    </message>
    <message>
        <source>The segment “%1” was changed.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» a été modifié.</translation>
    </message>
    <message>
        <source>The segment “%1” was archived.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» a été archivé.</translation>
    </message>
    <message>
        <source>The segment “%1” was deleted.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» a été supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) came from the file.</source>
        <translation>
            <numerusform>%n segment est venu du fichier.</numerusform>
            <numerusform>%n segments sont venus du fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The segment “%1” is out of the archive again.</source>
        <translation>Le segment «&#x202f;%1&#x202f;» est sorti des archives.</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) of the file were here already and stay as they are.</source>
        <translation>
            <numerusform>%n segment du fichier était déjà là et reste tel quel.</numerusform>
            <numerusform>%n segments du fichier étaient déjà là et restent tels quels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentPanel</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>The segment</source>
        <translation>Le segment</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change the name, the colour and the rule</source>
        <translation>Changer le nom, la couleur et la règle</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Voir les clients</translation>
    </message>
    <message>
        <source>Shows them on their page, where you can tag or note them.</source>
        <translation>Les montre sur leur page, où vous pouvez les étiqueter ou les annoter.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for this segment</source>
        <translation>Plus pour ce segment</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La règle</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Afficher en grand</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <translation>Utilisé par&#x202f;: %1</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>How many are in it now</source>
        <translation>Combien y sont en ce moment</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Of all your customers</source>
        <translation>De tous vos clients</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 jours</translation>
    </message>
    <message>
        <source>How many more or fewer than 30 days ago</source>
        <translation>Combien de plus ou de moins qu’il y a 30 jours</translation>
    </message>
    <message>
        <source>How it grew</source>
        <translation>Son évolution</translation>
    </message>
    <message>
        <source>The curve begins with the first count.</source>
        <translation>La courbe commence au premier comptage.</translation>
    </message>
    <message>
        <source>By today&apos;s rule</source>
        <extracomment>curve: how many customers the rule of today would have had at earlier times</extracomment>
        <translation>Selon la règle du jour</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage en cours…</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentPeriod</name>
    <message>
        <source>Back to the segments</source>
        <translation>Retour aux segments</translation>
    </message>
    <message>
        <source>Who was in it at the end of two days, by the rule as it is today. What your shops do not keep, such as tags and consents, is taken as it is now.</source>
        <translation>Qui y était à la fin de deux jours, selon la règle d’aujourd’hui. Ce que vos boutiques ne gardent pas, comme les étiquettes et les consentements, est pris tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Second day</source>
        <translation>Second jour</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Entrés</translation>
    </message>
    <message>
        <source>Stayed</source>
        <translation>Restés</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Sortis</translation>
    </message>
    <message>
        <source>“%1” on two days</source>
        <extracomment>%1 is a segment</extracomment>
        <translation>«&#x202f;%1&#x202f;» à deux dates</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentUpkeep</name>
    <message>
        <source>Counting your segments…</source>
        <translation>Comptage de vos segments…</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentUses</name>
    <message>
        <source>Give a tag to all in “%1”</source>
        <translation>Donner une étiquette à tous dans «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Nobody is in “%1” now.</source>
        <translation>Personne n’est dans «&#x202f;%1&#x202f;» en ce moment.</translation>
    </message>
    <message>
        <source>Save segments to a file</source>
        <translation>Enregistrer des segments dans un fichier</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>segments.json</source>
        <translation>segments.json</translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation>Le fichier est écrit.</translation>
    </message>
    <message>
        <source>The file is written, without segments whose rule is damaged: %1</source>
        <translation>Le fichier est écrit, sans les segments dont la règle est abîmée&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentsList</name>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Filter the list of segments</source>
        <translation>Filtrer la liste des segments</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nouveau segment</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Segments that are ready to use</source>
        <translation>Segments prêts à l’emploi</translation>
    </message>
    <message>
        <source>More for segments</source>
        <translation>Plus pour les segments</translation>
    </message>
    <message>
        <source>Compare two segments</source>
        <translation>Comparer deux segments</translation>
    </message>
    <message>
        <source>Bring segments in from a file…</source>
        <translation>Importer des segments d’un fichier…</translation>
    </message>
    <message>
        <source>Save all segments to a file…</source>
        <translation>Enregistrer tous les segments dans un fichier…</translation>
    </message>
    <message>
        <source>Enter opens the rule of a segment.</source>
        <translation>Entrée ouvre la règle d’un segment.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>filter of the list: segments that were put aside</extracomment>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>No segment matches.</source>
        <translation>Aucun segment ne correspond.</translation>
    </message>
    <message>
        <source>Show all segments</source>
        <translation>Voir tous les segments</translation>
    </message>
    <message>
        <source>A segment is a group of customers that you describe: who ordered twice, who has not come back. Comptoir always knows who is in it.</source>
        <translation>Un segment est un groupe de clients que vous décrivez&#x202f;: qui a commandé deux fois, qui n’est pas revenu. Comptoir sait toujours qui y est.</translation>
    </message>
    <message>
        <source>Choose from the gallery</source>
        <translation>Choisir dans la galerie</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentsModel</name>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 jours</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Inachevé</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentsPage</name>
    <message>
        <source>Bring segments in from a file</source>
        <translation>Importer des segments d’un fichier</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>On the page of the segments</source>
        <translation>Sur la page des segments</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nouveau segment</translation>
    </message>
    <message>
        <source>These segments are here already</source>
        <translation>Ces segments sont déjà là</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) of the file have the key or the rule of one that you have: %1. The others are added.</source>
        <translation>
            <numerusform>%n segment du fichier a la clé ou la règle d’un des vôtres&#x202f;: %1. Les autres sont ajoutés.</numerusform>
            <numerusform>%n segments du fichier ont la clé ou la règle de l’un des vôtres&#x202f;: %1. Les autres sont ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Leave mine as they are</source>
        <translation>Laisser les miens tels quels</translation>
    </message>
    <message>
        <source>Replace mine by those of the file</source>
        <translation>Remplacer les miens par ceux du fichier</translation>
    </message>
    <message>
        <source>Add those of the file beside mine</source>
        <translation>Ajouter ceux du fichier à côté des miens</translation>
    </message>
</context>
<context>
    <name>comptoir::SegmentsTab</name>
    <message>
        <source>There are no segments yet. Describe a group of customers on the page “Segments”.</source>
        <translation>Il n’y a pas encore de segment. Décrivez un groupe de clients sur la page «&#x202f;Segments&#x202f;».</translation>
    </message>
    <message>
        <source>This customer is in none of your segments.</source>
        <translation>Ce client n’est dans aucun de vos segments.</translation>
    </message>
    <message>
        <source>In these segments</source>
        <translation>Dans ces segments</translation>
    </message>
    <message>
        <source>Not in these</source>
        <translation>Pas dans ceux-ci</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Pourquoi pas&#x202f;?</translation>
    </message>
    <message>
        <source>Since %1. Why?</source>
        <translation>Depuis le %1. Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Open the segment</source>
        <translation>Ouvrir le segment</translation>
    </message>
</context>
<context>
    <name>comptoir::SendDialog</name>
    <message>
        <source>Send to a segment</source>
        <translation>Envoyer à un segment</translation>
    </message>
    <message>
        <source>Send “%1” to a segment</source>
        <translation>Envoyer «&#x202f;%1&#x202f;» à un segment</translation>
    </message>
    <message>
        <source>Now, as each customer’s hours allow</source>
        <translation>Maintenant, selon les heures de chaque client</translation>
    </message>
    <message>
        <source>Not before:</source>
        <translation>Pas avant&#x202f;:</translation>
    </message>
    <message>
        <source>Not before this instant</source>
        <translation>Pas avant cet instant</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyé par</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message>
        <source>Choose a segment</source>
        <translation>Choisir un segment</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Pas terminé</translation>
    </message>
    <message>
        <source>There is no account for messages of this kind yet. Add one in the settings.</source>
        <translation>Il n’y a pas encore de compte pour les messages de cette sorte. Ajoutez-en un dans les réglages.</translation>
    </message>
    <message>
        <source>Choose who gets it: nothing is sent before you agree.</source>
        <translation>Choisissez qui le reçoit&#x202f;: rien ne part sans votre accord.</translation>
    </message>
    <message>
        <source>Looking who would get it…</source>
        <translation>Recherche de qui le recevrait…</translation>
    </message>
    <message>
        <source>Nobody would get it.</source>
        <translation>Personne ne le recevrait.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would get it.</source>
        <translation>
            <numerusform>%n client le recevrait.</numerusform>
            <numerusform>%n clients le recevraient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for the customer’s hours or cap.</source>
        <translation>
            <numerusform>%n d’entre eux attend les heures ou le plafond du client.</numerusform>
            <numerusform>%n d’entre eux attendent les heures ou le plafond du client.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would not get it:</source>
        <translation>
            <numerusform>%n client ne le recevrait pas&#x202f;:</numerusform>
            <numerusform>%n clients ne le recevraient pas&#x202f;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n customer(s)…</source>
        <translation>
            <numerusform>Envoyer à %n client…</numerusform>
            <numerusform>Envoyer à %n clients…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not before %1.</source>
        <translation>Pas avant le %1.</translation>
    </message>
    <message>
        <source>From now on, as each customer’s hours allow.</source>
        <translation>Dès maintenant, selon les heures de chaque client.</translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %n customer(s)?</source>
        <translation>
            <numerusform>Envoyer «&#x202f;%1&#x202f;» à %n client&#x202f;?</numerusform>
            <numerusform>Envoyer «&#x202f;%1&#x202f;» à %n clients&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1. %2

Until a message has left, you can take it back in the outbox.</source>
        <translation>De %1. %2

Tant qu’un message n’est pas parti, vous pouvez le reprendre dans la boîte d’envoi.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n message(s)</source>
        <translation>
            <numerusform>Envoyer %n message</numerusform>
            <numerusform>Envoyer %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox.</source>
        <translation>
            <numerusform>%n message dans la boîte d’envoi.</numerusform>
            <numerusform>%n messages dans la boîte d’envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Afficher la boîte d’envoi</translation>
    </message>
    <message>
        <source>Sending is paused: what you send waits in the outbox until you let sending go on.</source>
        <translation>Les envois sont en pause&#x202f;: ce que vous envoyez attend jusqu’à ce que vous laissiez repartir les envois.</translation>
    </message>
    <message>
        <source>Let sending go on</source>
        <translation>Reprendre les envois</translation>
    </message>
    <message>
        <source>Until then, what you send waits in the outbox.</source>
        <translation>D’ici là, ce que vous envoyez attend dans les envois.</translation>
    </message>
</context>
<context>
    <name>comptoir::SenderActions</name>
    <message>
        <source>%1 is paused: nothing leaves by it.</source>
        <translation>%1 est en pause&#x202f;: rien ne part par ce compte.</translation>
    </message>
    <message>
        <source>Messages leave by %1 again.</source>
        <translation>Les messages repartent par %1.</translation>
    </message>
    <message>
        <source>%1 is the default account now.</source>
        <translation>%1 est maintenant le compte par défaut.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing leaves by it any more, and its password leaves the keychain. What it has sent stays in the outbox and on the customers’ timelines. Nothing changes at the provider.</source>
        <translation>Plus rien ne part par lui, et son mot de passe quitte le trousseau. Ce qu’il a envoyé reste dans la boîte d’envoi et dans l’historique des clients. Rien ne change chez le fournisseur.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) still wait to leave by it. They stay in the outbox and leave by no other account.</source>
        <translation>
            <numerusform>%n message attend encore de partir par lui. Il reste dans la boîte d’envoi et ne part par aucun autre compte.</numerusform>
            <numerusform>%n messages attendent encore de partir par lui. Ils restent dans la boîte d’envoi et ne partent par aucun autre compte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>Retirer le compte</translation>
    </message>
    <message>
        <source>%1 is removed. What it has sent stays.</source>
        <translation>%1 est retiré. Ce qu’il a envoyé reste.</translation>
    </message>
</context>
<context>
    <name>comptoir::SenderCard</name>
    <message numerus="yes">
        <source>%n sent in 24 hours</source>
        <translation>
            <numerusform>%n envoyé en 24 heures</numerusform>
            <numerusform>%n envoyés en 24 heures</numerusform>
        </translation>
    </message>
    <message>
        <source>credit left: %1 (%2)</source>
        <extracomment>%1 is a sum or a number of credits, %2 a moment: &quot;today at 10:42&quot;</extracomment>
        <translation>crédit restant&#x202f;: %1 (%2)</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Essai en cours</translation>
    </message>
    <message>
        <source>Password missing</source>
        <translation>Mot de passe manquant</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Reprendre l’envoi</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Plus pour %1</translation>
    </message>
    <message>
        <source>Change address, password or limits…</source>
        <translation>Modifier l’adresse, le mot de passe ou les limites…</translation>
    </message>
    <message>
        <source>Make it the default</source>
        <translation>En faire le compte par défaut</translation>
    </message>
    <message>
        <source>What comes back…</source>
        <translation>Ce qui revient…</translation>
    </message>
    <message>
        <source>Check the domain…</source>
        <translation>Vérifier le domaine…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Remove this account…</source>
        <translation>Retirer ce compte…</translation>
    </message>
    <message>
        <source>Answers cannot be read: %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>Les réponses ne peuvent pas être lues&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>comptoir::SenderWizard</name>
    <message>
        <source>Change a sending account</source>
        <translation>Modifier un compte d’envoi</translation>
    </message>
    <message>
        <source>Add a sending account</source>
        <translation>Ajouter un compte d’envoi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep this account</source>
        <translation>Garder ce compte</translation>
    </message>
    <message>
        <source>Test the account</source>
        <translation>Essayer le compte</translation>
    </message>
    <message>
        <source>By whom do your messages leave?</source>
        <translation>Par qui partent vos messages&#x202f;?</translation>
    </message>
    <message>
        <source>What the account may send</source>
        <translation>Ce que le compte peut envoyer</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Le mot de passe manque.</translation>
    </message>
    <message>
        <source>Nobody has signed in yet. Sign in with the browser.</source>
        <translation>Personne ne s’est encore connecté. Connectez-vous avec le navigateur.</translation>
    </message>
</context>
<context>
    <name>comptoir::SendersSection</name>
    <message>
        <source>%1 works.</source>
        <translation>%1 fonctionne.</translation>
    </message>
    <message>
        <source>Credit left: %1.</source>
        <translation>Crédit restant&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Sending accounts</source>
        <translation>Comptes d’envoi</translation>
    </message>
    <message>
        <source>Messages leave by your own accounts: no server of ours is in between. Passwords and keys stay in this computer’s keychain.</source>
        <translation>Les messages partent par vos propres comptes&#x202f;: aucun serveur à nous entre les deux. Mots de passe et clés restent dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Nothing is sent from the demo: its people are invented. Add your accounts outside of it.</source>
        <translation>Rien n’est envoyé depuis la démo&#x202f;: ses clients sont inventés. Ajoutez vos comptes en dehors d’elle.</translation>
    </message>
    <message>
        <source>No account sends yet. Your own mailbox will do to begin with.</source>
        <translation>Aucun compte n’envoie encore. Votre propre boîte suffit pour commencer.</translation>
    </message>
    <message>
        <source>Leave the demo shop</source>
        <translation>Quitter la boutique de démonstration</translation>
    </message>
    <message>
        <source>What comes back is looked at from now on.</source>
        <translation>Ce qui revient est désormais lu.</translation>
    </message>
    <message>
        <source>The account was added.</source>
        <translation>Le compte a été ajouté.</translation>
    </message>
    <message>
        <source>Check the domain</source>
        <translation>Vérifier le domaine</translation>
    </message>
    <message>
        <source>The account was changed.</source>
        <translation>Le compte a été modifié.</translation>
    </message>
</context>
<context>
    <name>comptoir::SendingBar</name>
    <message numerus="yes">
        <source>Sending is paused: %n message(s) wait.</source>
        <translation>
            <numerusform>Les envois sont suspendus : %n message attend.</numerusform>
            <numerusform>Les envois sont suspendus : %n messages attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Les envois sont suspendus.</translation>
    </message>
    <message>
        <source>Let sending go on</source>
        <translation>Reprendre les envois</translation>
    </message>
    <message>
        <source>Sending: %1 of %2 gone</source>
        <comment>messages</comment>
        <translation>Envoi en cours : %1 sur %2 partis</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Suspendre les envois</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait.</source>
        <translation>
            <numerusform>%n message attend.</numerusform>
            <numerusform>%n messages attendent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait. The next one goes %1.</source>
        <extracomment>%1 is a day and a time</extracomment>
        <translation>
            <numerusform>%n message attend. Le prochain part : %1.</numerusform>
            <numerusform>%n messages attendent. Le prochain part : %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::SendingNotices</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) may have left when Comptoir ended, or not: say what became of them.</source>
        <translation>
            <numerusform>%n message est peut-être parti quand Comptoir s’est arrêté, ou non : dites ce qu’il en est.</numerusform>
            <numerusform>%n messages sont peut-être partis quand Comptoir s’est arrêté, ou non : dites ce qu’il en est.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>A customer answered one of your messages.</source>
        <translation>Un client a répondu à l’un de vos messages.</translation>
    </message>
    <message>
        <source>A customer answered: “%1”</source>
        <translation>Un client a répondu : « %1 »</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Afficher le client</translation>
    </message>
    <message>
        <source>Messages are being sent</source>
        <translation>Des messages sont en train de partir</translation>
    </message>
    <message>
        <source>Comptoir ends after the message that is under way. The others wait, and go when Comptoir is opened again: none is lost, and none goes twice.</source>
        <translation>Comptoir s’arrête après le message en cours. Les autres attendent et partiront à la prochaine ouverture : aucun n’est perdu, aucun ne part deux fois.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Quitter maintenant</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Reprendre l’envoi</translation>
    </message>
</context>
<context>
    <name>comptoir::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des réglages</translation>
    </message>
</context>
<context>
    <name>comptoir::ShellState</name>
    <message>
        <source>Sending is paused. Nothing goes out until you switch it on again.</source>
        <translation>Les envois sont suspendus. Rien ne part tant que vous ne les reprenez pas.</translation>
    </message>
    <message>
        <source>Sending is no longer paused.</source>
        <translation>Les envois ne sont plus suspendus.</translation>
    </message>
    <message>
        <source>Let sending go on?</source>
        <translation>Reprendre les envois&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait and go as soon as their hours and limits allow: from now on.

What is planned for later keeps its time.</source>
        <translation>
            <numerusform>%n message attend et partira dès que ses heures et ses limites le permettent : dès maintenant.

Ce qui est prévu pour plus tard garde son heure.</numerusform>
            <numerusform>%n messages attendent et partiront dès que leurs heures et leurs limites le permettent : dès maintenant.

Ce qui est prévu pour plus tard garde son heure.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let sending go on</source>
        <translation>Reprendre les envois</translation>
    </message>
    <message>
        <source>Stay paused</source>
        <translation>Garder suspendus</translation>
    </message>
    <message>
        <source>Sending is not paused: messages still go out. %1</source>
        <translation>Les envois ne sont pas suspendus : des messages partent encore. %1</translation>
    </message>
    <message>
        <source>Sending stays paused. %1</source>
        <translation>Les envois restent suspendus. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait and would go at once, so sending stays paused. Press “Sending paused” at the top to let them go.</source>
        <translation>
            <numerusform>%n message attend et partirait aussitôt : les envois restent donc suspendus. Appuyez sur « Envois suspendus », en haut, pour le laisser partir.</numerusform>
            <numerusform>%n messages attendent et partiraient aussitôt : les envois restent donc suspendus. Appuyez sur « Envois suspendus », en haut, pour les laisser partir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::ShopCard</name>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Nothing is asked of this shop until you go on. What is here stays.</source>
        <translation>Rien n’est demandé à cette boutique tant que vous ne reprenez pas. Ce qui est ici reste.</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>There was no way to the shop just now. Comptoir tries again by itself; what is here can be used meanwhile.</source>
        <translation>La boutique n’était pas joignable à l’instant. Comptoir réessaie de lui-même&#x202f;; ce qui est ici peut servir entre-temps.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connectée</translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation>Rien n’est encore entré.</translation>
    </message>
    <message>
        <source>The last sync could not read everything.</source>
        <translation>La dernière synchronisation n’a pas pu tout lire.</translation>
    </message>
    <message>
        <source>Problem</source>
        <extracomment>%1 is a moment (&quot;today at 10:42&quot;), %2 a sentence that tells the problem</extracomment>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Lue en partie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Dernière synchronisation %1</translation>
    </message>
    <message>
        <source>Go on syncing</source>
        <translation>Reprendre la synchronisation</translation>
    </message>
    <message>
        <source>Show progress</source>
        <translation>Voir l’avancement</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Autres actions pour %1</translation>
    </message>
    <message>
        <source>Change name, address or key…</source>
        <translation>Modifier le nom, l’adresse ou la clé…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Tout relire</translation>
    </message>
    <message>
        <source>What is here stays meanwhile</source>
        <translation>Ce qui est ici y reste pendant ce temps</translation>
    </message>
    <message>
        <source>Disconnect this shop…</source>
        <translation>Déconnecter cette boutique…</translation>
    </message>
    <message>
        <source>Customers and orders that you brought in from files</source>
        <translation>Clients et commandes que vous avez importés de fichiers</translation>
    </message>
    <message>
        <source>Show the imports</source>
        <translation>Voir les imports</translation>
    </message>
    <message>
        <source>Take away the imported files…</source>
        <translation>Retirer les fichiers importés…</translation>
    </message>
    <message>
        <source>Key missing</source>
        <translation>Clé manquante</translation>
    </message>
    <message>
        <source>The key is not known, so the shop is not asked. What is here stays.</source>
        <translation>La clé n’est pas connue&#x202f;: la boutique n’est pas interrogée. Ce qui est ici reste.</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Saisir la clé…</translation>
    </message>
</context>
<context>
    <name>comptoir::ShopForm</name>
    <message>
        <source>Leave empty to keep the present one</source>
        <translation>Laissez vide pour garder l’actuelle</translation>
    </message>
    <message>
        <source>How to get the key</source>
        <translation>Comment obtenir la clé</translation>
    </message>
    <message>
        <source>The address of the shop is missing.</source>
        <translation>L’adresse de la boutique manque.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <extracomment>%1 is the name of a field, for example &quot;Web service key&quot;</extracomment>
        <translation>«&#x202f;%1&#x202f;» manque.</translation>
    </message>
</context>
<context>
    <name>comptoir::ShopRemoval</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cart(s)</source>
        <translation>
            <numerusform>%n panier</numerusform>
            <numerusform>%n paniers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away %1?</source>
        <translation>Retirer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>Déconnecter %1&#x202f;?</translation>
    </message>
    <message>
        <source>Your files stay where they are on this computer; only what Comptoir took from them is meant.</source>
        <translation>Vos fichiers restent où ils sont sur cet ordinateur&#x202f;; il ne s’agit que de ce que Comptoir en a pris.</translation>
    </message>
    <message>
        <source>Its key leaves the keychain and it is not asked any more. Nothing changes in the shop itself.</source>
        <translation>Sa clé quitte le trousseau et elle n’est plus interrogée. Rien ne change dans la boutique elle-même.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Keep what came from it: %1 stay here, to be read</source>
        <translation>Garder ce qui en est venu, pour le lire&#x202f;: %1</translation>
    </message>
    <message>
        <source>Erase what came from it: %1 go</source>
        <translation>Effacer ce qui en est venu&#x202f;: %1</translation>
    </message>
    <message>
        <source>Erase what came from %1?</source>
        <translation>Effacer ce qui est venu de %1&#x202f;?</translation>
    </message>
    <message>
        <source>%1 go, with their notes, tags and tasks.</source>
        <translation>Ce qui disparaît, avec les notes, étiquettes et tâches&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) whom another shop knows too stay.</source>
        <translation>
            <numerusform>%n client qu’une autre boutique connaît aussi reste.</numerusform>
            <numerusform>%n clients qu’une autre boutique connaît aussi restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made first: restoring it is the only way back. Delete it yourself if nothing of these people may stay.</source>
        <translation>Une sauvegarde est faite d’abord&#x202f;: la restaurer est le seul moyen de revenir en arrière. Supprimez-la vous-même si rien ne doit rester de ces personnes.</translation>
    </message>
    <message>
        <source>Make a backup and erase</source>
        <translation>Sauvegarder et effacer</translation>
    </message>
    <message>
        <source>%1 is disconnected. What came from it stays.</source>
        <translation>%1 est déconnectée. Ce qui en est venu reste.</translation>
    </message>
    <message>
        <source>Making a backup before %1 is erased…</source>
        <translation>Sauvegarde avant d’effacer %1…</translation>
    </message>
    <message>
        <source>Erasing what came from %1…</source>
        <translation>Effacement de ce qui est venu de %1…</translation>
    </message>
    <message>
        <source>What came from %1 is erased. The backup holds it.</source>
        <translation>Ce qui est venu de %1 est effacé. La sauvegarde le contient.</translation>
    </message>
</context>
<context>
    <name>comptoir::ShopSyncCard</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Last sync %1: %2</source>
        <translation>Dernière synchronisation %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation>Rien n’est encore arrivé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Yes, they are gone</source>
        <translation>Oui, elles ont disparu</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Saisir la clé…</translation>
    </message>
</context>
<context>
    <name>comptoir::ShopWizard</name>
    <message>
        <source>What the key may do</source>
        <translation>Ce que la clé permet</translation>
    </message>
    <message>
        <source>Change a shop</source>
        <translation>Modifier une boutique</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>Which system runs your shop?</source>
        <translation>Quel système fait tourner votre boutique&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <extracomment>%1 is a shop system, for example PrestaShop</extracomment>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Connect and start the first sync</source>
        <translation>Connecter et lancer la première synchronisation</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one from the list, for example Europe/Paris.</source>
        <translation>Ce fuseau horaire n’existe pas. Choisissez-en un dans la liste, par exemple Europe/Paris.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>What Comptoir should know of this shop</source>
        <translation>Ce que Comptoir doit savoir de cette boutique</translation>
    </message>
</context>
<context>
    <name>comptoir::ShopsCard</name>
    <message>
        <source>Your shops</source>
        <translation>Vos boutiques</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for you to see</source>
        <translation>
            <numerusform>%n point à voir</numerusform>
            <numerusform>%n points à voir</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>Tout est en ordre</translation>
    </message>
    <message>
        <source>See all syncs</source>
        <translation>Voir toutes les synchronisations</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n fiche mise de côté</numerusform>
            <numerusform>%n fiches mises de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>They could not be read; everything else came in.</source>
        <translation>Elles sont illisibles&#x202f;; tout le reste est entré.</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Paused: nothing comes in by itself.</source>
        <translation>En pause&#x202f;: rien n’arrive de soi-même.</translation>
    </message>
    <message>
        <source>Not reachable; it is tried again by itself.</source>
        <translation>Injoignable&#x202f;; un nouvel essai se fera de lui-même.</translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation>Rien n’est encore entré.</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Synchronisé %1</translation>
    </message>
    <message numerus="yes">
        <source>Synced %1, %n record(s) set aside</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>
            <numerusform>Synchronisé %1, %n fiche mise de côté</numerusform>
            <numerusform>Synchronisé %1, %n fiches mises de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reachable %1; it is tried again by itself.</source>
        <translation>Injoignable %1&#x202f;; un nouvel essai se fera de lui-même.</translation>
    </message>
    <message>
        <source>Stopped %1; the next sync goes on there.</source>
        <translation>Arrêtée %1&#x202f;; la prochaine synchronisation reprendra là.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Its key is not known, so it is not asked.</source>
        <translation>Sa clé n’est pas connue&#x202f;: elle n’est pas interrogée.</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Saisir la clé…</translation>
    </message>
    <message>
        <source>Coming in for the first time</source>
        <translation>Première récupération en cours</translation>
    </message>
</context>
<context>
    <name>comptoir::ShopsSection</name>
    <message>
        <source>Connected shops</source>
        <translation>Boutiques connectées</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>Explore the demo shop</source>
        <translation>Découvrir la boutique de démonstration</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Ask the shops for what is new</source>
        <translation>Demander aux boutiques ce qui est nouveau</translation>
    </message>
    <message>
        <source>only when I ask</source>
        <translation>seulement quand je le demande</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>chaque minute</numerusform>
            <numerusform>toutes les %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>A cart counts as abandoned after</source>
        <translation>Un panier compte comme abandonné après</translation>
    </message>
    <message>
        <source> hours</source>
        <comment>after a number</comment>
        <translation> heures</translation>
    </message>
    <message>
        <source>No shop is connected. The demo shop shows everything with invented people; your own shop takes a minute.</source>
        <translation>Aucune boutique n’est connectée. La boutique de démonstration montre tout avec des personnes inventées&#x202f;; la vôtre demande une minute.</translation>
    </message>
    <message>
        <source>The shop was changed.</source>
        <translation>La boutique a été modifiée.</translation>
    </message>
    <message>
        <source>No shop is connected here. Your own is connected outside the demo.</source>
        <translation>Aucune boutique n’est connectée ici. La vôtre se connecte hors de la démonstration.</translation>
    </message>
    <message>
        <source>Leave the demo shop</source>
        <translation>Quitter la boutique de démonstration</translation>
    </message>
    <message>
        <source>%1 is paused: nothing is asked of it.</source>
        <translation>%1 est en pause&#x202f;: rien ne lui est demandé.</translation>
    </message>
    <message>
        <source>%1 is synced again.</source>
        <translation>%1 est de nouveau synchronisée.</translation>
    </message>
</context>
<context>
    <name>comptoir::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keys of the program</source>
        <translation>Raccourcis clavier du programme</translation>
    </message>
    <message>
        <source>Search for a key or what it does…</source>
        <translation>Rechercher une touche ou ce qu’elle fait…</translation>
    </message>
    <message>
        <source>Search for a key</source>
        <translation>Rechercher une touche</translation>
    </message>
    <message>
        <source>No key does that. The search (%1) finds commands without a key.</source>
        <translation>Aucune touche ne fait cela. La recherche (%1) trouve aussi les actions qui n’ont pas de touche.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Montrer toutes les touches</translation>
    </message>
</context>
<context>
    <name>comptoir::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Show the names of the pages</source>
        <translation>Montrer les noms des pages</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Ne montrer que les icônes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a page, %2 a key such as Ctrl+1</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In the side bar</source>
        <translation>Dans la barre latérale</translation>
    </message>
    <message>
        <source>To the next page in the bar; Enter opens it</source>
        <translation>À la page suivante de la barre&#x202f;; Entrée l’ouvre</translation>
    </message>
</context>
<context>
    <name>comptoir::SideBySide</name>
    <message>
        <source>A list and what is open beside it</source>
        <translation>Une liste et ce qui est ouvert à côté</translation>
    </message>
    <message>
        <source>On the border between the two (Tab leads to it): move it</source>
        <translation>Sur la limite entre les deux (Tab y mène)&#x202f;: la déplacer</translation>
    </message>
    <message>
        <source>On the border: move it as far as it goes</source>
        <translation>Sur la limite&#x202f;: la déplacer jusqu’au bout</translation>
    </message>
    <message>
        <source>Back to where it was opened from, or to the list; there, close what is open beside it</source>
        <translation>Revenir d’où on l’a ouvert, ou à la liste&#x202f;; là, fermer ce qui est ouvert à côté</translation>
    </message>
</context>
<context>
    <name>comptoir::SideHandle</name>
    <message>
        <source>Border between the list and what is open</source>
        <translation>Limite entre la liste et ce qui est ouvert</translation>
    </message>
    <message>
        <source>The arrow keys move it.</source>
        <translation>Les flèches la déplacent.</translation>
    </message>
</context>
<context>
    <name>comptoir::SignInField</name>
    <message>
        <source>Do not wait any longer</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Your browser shows the provider’s page. Sign in there and come back; Comptoir waits for ten minutes.</source>
        <translation>Votre navigateur affiche la page du fournisseur. Connectez-vous-y puis revenez&#x202f;; Comptoir attend dix minutes.</translation>
    </message>
    <message>
        <source>You are signed in. The account can be tested now.</source>
        <translation>Vous êtes connecté. Le compte peut maintenant être essayé.</translation>
    </message>
</context>
<context>
    <name>comptoir::StarterCards</name>
    <message>
        <source>No message matches.</source>
        <translation>Aucun message ne correspond.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Afficher tous les messages</translation>
    </message>
    <message>
        <source>A message is written once and goes to one customer or to a whole segment, with each customer’s own name in it. Begin with a ready one:</source>
        <translation>Un message s’écrit une fois et part à un client ou à tout un segment, avec le nom de chacun. Commencez par un message tout prêt&#x202f;:</translation>
    </message>
</context>
<context>
    <name>comptoir::StatTile</name>
    <message>
        <source>%1: %2</source>
        <extracomment>read by screen readers: %1 is the name of a figure, %2 the figure</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>up by %1</source>
        <extracomment>read by screen readers: a figure rose by %1 (12 %)</extracomment>
        <translation>en hausse de %1</translation>
    </message>
    <message>
        <source>down by %1</source>
        <extracomment>read by screen readers: a figure fell by %1 (12 %)</extracomment>
        <translation>en baisse de %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <extracomment>a figure that did not move</extracomment>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>read by screen readers: %1 is a figure with its name, %2 how it moved (&quot;up by 12 %&quot;)</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>comptoir::StateMenu</name>
    <message>
        <source>Every state</source>
        <translation>Tous les états</translation>
    </message>
</context>
<context>
    <name>comptoir::StatusArea</name>
    <message>
        <source>Names hidden</source>
        <translation>Noms cachés</translation>
    </message>
    <message>
        <source>Names, e-mails, phones and addresses are masked on every page, for a shared screen. Press to show them again.</source>
        <translation>Les noms, e-mails, téléphones et adresses sont masqués sur toutes les pages, pour partager l’écran. Cliquez pour les afficher de nouveau.</translation>
    </message>
    <message>
        <source>Sending paused</source>
        <translation>Envois suspendus</translation>
    </message>
    <message>
        <source>No message goes out, of no kind, until you press here. What would have gone out waits.</source>
        <translation>Aucun message ne part, d’aucune sorte, jusqu’à ce que vous cliquiez ici. Ce qui devait partir attend.</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n nouvelle notification</numerusform>
            <numerusform>%n nouvelles notifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices: nothing new</source>
        <translation>Notifications&#x202f;: rien de nouveau</translation>
    </message>
    <message>
        <source>Not sending yet</source>
        <translation>Pas encore d’envoi</translation>
    </message>
    <message>
        <source>Comptoir sends nothing yet: no sender is set up. Press to pause sending all the same: then nothing goes out once one is.</source>
        <translation>Comptoir n’envoie encore rien&#x202f;: aucun expéditeur n’est réglé. Vous pouvez tout de même suspendre les envois&#x202f;: rien ne partira une fois qu’il y en aura un.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Messages are going out. Press to pause: it stops before the next one.</source>
        <translation>Des messages partent. Appuyez pour suspendre : l’envoi s’arrête avant le prochain.</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Prêt à envoyer</translation>
    </message>
    <message>
        <source>What is planned goes out at its time. Press to pause sending: then nothing goes out until you press again.</source>
        <translation>Ce qui est prévu part à son heure. Appuyez pour suspendre les envois : rien ne part alors tant que vous n’appuyez pas de nouveau.</translation>
    </message>
</context>
<context>
    <name>comptoir::StepDialog</name>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>where one is in a wizard: %1 of %2</extracomment>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>comptoir::StepDots</name>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>where one is in the welcome: %1 of %2</extracomment>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>comptoir::SyncJobs</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a shop, %2 what its sync does: &quot;Maison Lavande: Customers, 1 250 of 3 000&quot;</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Enter the key…</source>
        <translation>Saisir la clé…</translation>
    </message>
</context>
<context>
    <name>comptoir::SyncPage</name>
    <message>
        <source>Syncs</source>
        <translation>Synchronisations</translation>
    </message>
    <message>
        <source>Sync all shops</source>
        <translation>Synchroniser toutes les boutiques</translation>
    </message>
    <message>
        <source>No shop is connected, so there is nothing to sync.</source>
        <translation>Aucune boutique n’est connectée&#x202f;: il n’y a rien à synchroniser.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>a removed shop</source>
        <translation>une boutique retirée</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) set aside</source>
        <translation>
            <numerusform>%n fiche mise de côté</numerusform>
            <numerusform>%n fiches mises de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien encore.</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Les afficher…</translation>
    </message>
    <message>
        <source>Everything else came in. These are tried again after each update, or when you ask.</source>
        <translation>Tout le reste est arrivé. Ceux-ci sont réessayés après chaque mise à jour, ou à votre demande.</translation>
    </message>
</context>
<context>
    <name>comptoir::SyncStatus</name>
    <message>
        <source>Synced %1</source>
        <comment>%1 is a moment: today at 10:42</comment>
        <translation>Synchronisé %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>No shop connected</source>
        <translation>Aucune boutique connectée</translation>
    </message>
    <message>
        <source>Show what the sync does</source>
        <translation>Montrer ce que fait la synchronisation</translation>
    </message>
    <message>
        <source>Sync now: ask all shops for what is new</source>
        <translation>Synchroniser maintenant&#x202f;: demander les nouveautés à toutes les boutiques</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Shop out of reach</source>
        <translation>Boutique injoignable</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>Échec de la synchronisation</translation>
    </message>
    <message>
        <source>This computer has no network. Everything that is here can be read and changed; the sync goes on by itself once the network is back.</source>
        <translation>Cet ordinateur n’a pas de réseau. Tout ce qui est ici peut être lu et modifié&#x202f;; la synchronisation reprendra d’elle-même au retour du réseau.</translation>
    </message>
    <message>
        <source>A shop could not be reached. What is shown is what came before; the sync tries again by itself.</source>
        <translation>Une boutique n’a pas pu être jointe. Vous voyez ce qui était arrivé avant&#x202f;; la synchronisation réessaie d’elle-même.</translation>
    </message>
    <message>
        <source>The last sync failed. What came before is safe. Press to see why.</source>
        <translation>La dernière synchronisation a échoué. Ce qui était arrivé avant est intact. Cliquez pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Synced %1, but not everything could be read</source>
        <extracomment>%1 is a moment: today at 10:42</extracomment>
        <translation>Synchronisé %1, mais tout n’a pas pu être lu</translation>
    </message>
    <message numerus="yes">
        <source>Synced %1, %n record(s) set aside</source>
        <extracomment>%1 is a moment: today at 10:42</extracomment>
        <translation>
            <numerusform>Synchronisé %1, %n fiche mise de côté</numerusform>
            <numerusform>Synchronisé %1, %n fiches mises de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to see what could not be read. The rest is here and up to date.</source>
        <translation>Appuyez pour voir ce qui n’a pas pu être lu. Le reste est là et à jour.</translation>
    </message>
</context>
<context>
    <name>comptoir::SyncTexts</name>
    <message numerus="yes">
        <source>The shop lists nothing any more under “%1”, although Comptoir knows %n record(s). That is hard to believe, so nothing was marked as deleted. Check in the shop that they are still there.</source>
        <extracomment>%1: &quot;Orders&quot;, &quot;Customers&quot;, …; %n: how many Comptoir has</extracomment>
        <translation>
            <numerusform>La boutique ne liste plus rien sous «&#x202f;%1&#x202f;», alors que Comptoir en connaît %n fiche. C’est difficile à croire&#x202f;: rien n’a été marqué comme supprimé. Vérifiez dans la boutique qu’elle y est toujours.</numerusform>
            <numerusform>La boutique ne liste plus rien sous «&#x202f;%1&#x202f;», alors que Comptoir en connaît %n fiches. C’est difficile à croire&#x202f;: rien n’a été marqué comme supprimé. Vérifiez dans la boutique qu’elles y sont toujours.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key of “%1” could not be read from the keychain of this computer, so the shop was not asked. Your data is safe. Enter the key again in the settings of the shop.</source>
        <translation>La clé de «&#x202f;%1&#x202f;» n’a pas pu être lue dans le trousseau de cet ordinateur&#x202f;: la boutique n’a pas été interrogée. Vos données sont en sécurité. Saisissez de nouveau la clé dans les réglages de la boutique.</translation>
    </message>
    <message>
        <source>This version of Comptoir cannot sync “%1”. Its data is safe and can be read. Install the newest version of Comptoir.</source>
        <translation>Cette version de Comptoir ne sait pas synchroniser «&#x202f;%1&#x202f;». Ses données sont en sécurité et restent lisibles. Installez la dernière version de Comptoir.</translation>
    </message>
    <message>
        <source>“%1” holds what came from files, so there is no shop to ask. Nothing was changed. Bring in a newer file to add to it.</source>
        <translation>«&#x202f;%1&#x202f;» contient ce qui vient de fichiers&#x202f;: il n’y a pas de boutique à interroger. Rien n’a été modifié. Importez un fichier plus récent pour y ajouter.</translation>
    </message>
    <message>
        <source>“%1” was left out: the key may not read it. Add the right in the shop if you want it.</source>
        <extracomment>%1: &quot;Orders&quot;, &quot;Customers&quot;, …</extracomment>
        <translation>«&#x202f;%1&#x202f;» n’a pas été lu&#x202f;: la clé n’en a pas le droit. Ajoutez ce droit dans la boutique si vous le voulez.</translation>
    </message>
    <message>
        <source>The shop sent the same page of “%1” again and again, so reading them stopped there. What came in before is safe. The next sync reads them from the beginning; if that ends in the same way, look in the shop&apos;s back office whether its lists can be read to the end.</source>
        <extracomment>%1: &quot;Orders&quot;, &quot;Customers&quot;, …</extracomment>
        <translation>La boutique a renvoyé sans cesse la même page de «&#x202f;%1&#x202f;»&#x202f;: la lecture s’y est arrêtée. Ce qui est déjà arrivé est en sécurité. La prochaine synchronisation les relit depuis le début&#x202f;; si elle finit de la même façon, voyez dans le back-office de la boutique si ses listes se lisent jusqu’au bout.</translation>
    </message>
    <message numerus="yes">
        <source>The shop no longer lists %n record(s) of the %2 under “%1”. Nothing was marked as deleted. If it is right that they are gone from the shop, confirm it; otherwise check what the key may read.</source>
        <extracomment>%1: &quot;Orders&quot;, &quot;Customers&quot;, …; %2: how many there are</extracomment>
        <translation>
            <numerusform>La boutique ne mentionne plus %n fiche sur %2 sous «&#x202f;%1&#x202f;». Rien n’a été marqué comme supprimé. Si cette fiche a bien disparu de la boutique, confirmez-le&#x202f;; sinon, vérifiez ce que la clé permet de lire.</numerusform>
            <numerusform>La boutique ne mentionne plus %n fiches sur %2 sous «&#x202f;%1&#x202f;». Rien n’a été marqué comme supprimé. Si ces fiches ont bien disparu de la boutique, confirmez-le&#x202f;; sinon, vérifiez ce que la clé permet de lire.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::TabRow</name>
    <message>
        <source>More</source>
        <extracomment>button behind the tabs for which there is no room, with a menu of them</extracomment>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Further parts</source>
        <translation>Autres parties</translation>
    </message>
    <message>
        <source>Among tabs</source>
        <translation>Dans les onglets</translation>
    </message>
    <message>
        <source>To the next tab, or the one before</source>
        <translation>À l’onglet suivant ou précédent</translation>
    </message>
    <message>
        <source>To what is written on the tab; typing does so too</source>
        <translation>Aller écrire dans l’onglet&#x202f;; commencer à écrire le fait aussi</translation>
    </message>
</context>
<context>
    <name>comptoir::TableExport</name>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>L’export a été arrêté. Aucun fichier n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are written to “%1”.</source>
        <translation>
            <numerusform>%n ligne est écrite dans «&#x202f;%1&#x202f;».</numerusform>
            <numerusform>%n lignes sont écrites dans «&#x202f;%1&#x202f;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>comptoir::TagsCard</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Your own words for customers. You give them on the customers&apos; page; here they are put in order.</source>
        <translation>Vos propres mots pour vos clients. Vous les donnez sur la page des clients&#x202f;; ici, vous y mettez de l’ordre.</translation>
    </message>
    <message>
        <source>There is no tag yet. Choose customers in the list and give them one.</source>
        <translation>Il n’y a pas encore d’étiquette. Choisissez des clients dans la liste et donnez-leur-en une.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for the tag %1</source>
        <translation>Plus pour l’étiquette %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Make one with</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Rename the tag %1</source>
        <translation>Renommer l’étiquette %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The tag “%1” is called “%2” now.</source>
        <translation>L’étiquette «&#x202f;%1&#x202f;» s’appelle maintenant «&#x202f;%2&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one tag now: “%2”.</source>
        <translation>«&#x202f;%1&#x202f;» et «&#x202f;%2&#x202f;» ne font plus qu’une étiquette&#x202f;: «&#x202f;%2&#x202f;».</translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” is deleted; %n customer(s) had it.</source>
        <translation>
            <numerusform>L’étiquette «&#x202f;%1&#x202f;» est supprimée&#x202f;; %n client la portait.</numerusform>
            <numerusform>L’étiquette «&#x202f;%1&#x202f;» est supprimée&#x202f;; %n clients la portaient.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::TagsRow</name>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>Take the tag “%1” away</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>Retirer l’étiquette «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>comptoir::TaskEditor</name>
    <message>
        <source>Add a task</source>
        <translation>Ajouter une tâche</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Ce qui est à faire</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Un autre jour…</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Due %1</source>
        <extracomment>%1 is a day (&quot;tomorrow&quot;)</extracomment>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>Jour&#x202f;: %1</translation>
    </message>
    <message>
        <source>Customer…</source>
        <translation>Client…</translation>
    </message>
    <message>
        <source>Take %1 off the task</source>
        <translation>Retirer %1 de la tâche</translation>
    </message>
    <message>
        <source>Say whom the task is about</source>
        <translation>Dire qui la tâche concerne</translation>
    </message>
    <message>
        <source>Add a task: call Marie tomorrow…</source>
        <translation>Ajouter une tâche&#x202f;: rappeler Marie…</translation>
    </message>
</context>
<context>
    <name>comptoir::TaskRow</name>
    <message>
        <source>Done: %1</source>
        <extracomment>%1 is a task</extracomment>
        <translation>Fait&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Pas encore fait, finalement</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme fait</translation>
    </message>
    <message>
        <source>Change this task</source>
        <translation>Modifier cette tâche</translation>
    </message>
    <message>
        <source>Delete this task</source>
        <translation>Supprimer cette tâche</translation>
    </message>
    <message>
        <source>On the box of a task</source>
        <translation>Sur la case d’une tâche</translation>
    </message>
    <message>
        <source>The task is done, or not yet</source>
        <translation>La tâche est faite, ou pas encore</translation>
    </message>
    <message>
        <source>Change the task</source>
        <translation>Modifier la tâche</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Supprimer la tâche</translation>
    </message>
</context>
<context>
    <name>comptoir::TasksCard</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n à faire</numerusform>
            <numerusform>%n à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1, %n en retard</numerusform>
            <numerusform>%1, %n en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do: write down what comes to mind.</source>
        <translation>Rien à faire&#x202f;: notez ce qui vous vient à l’esprit.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more task(s)</source>
        <translation>
            <numerusform>Afficher %n autre tâche</numerusform>
            <numerusform>Afficher %n autres tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was done</source>
        <translation>Masquer ce qui est fait</translation>
    </message>
    <message>
        <source>Show what was done</source>
        <translation>Afficher ce qui est fait</translation>
    </message>
    <message>
        <source>The task was changed.</source>
        <translation>La tâche a été modifiée.</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>La tâche est faite.</translation>
    </message>
    <message>
        <source>The task is open again.</source>
        <translation>La tâche est de nouveau à faire.</translation>
    </message>
    <message>
        <source>The task was deleted.</source>
        <translation>La tâche a été supprimée.</translation>
    </message>
    <message>
        <source>The task was added.</source>
        <translation>La tâche a été ajoutée.</translation>
    </message>
</context>
<context>
    <name>comptoir::TestDialog</name>
    <message>
        <source>Send a test to yourself</source>
        <translation>Vous envoyer un test</translation>
    </message>
    <message>
        <source>It says that it is a test, goes to no customer and is counted nowhere. Its link to unsubscribe does nothing.</source>
        <translation>Il dit que c’est un test, ne part à aucun client et n’est compté nulle part. Son lien de désinscription ne fait rien.</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>Envoyer le test</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Votre adresse</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Votre numéro</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyé par</translation>
    </message>
    <message>
        <source>There is no account for messages of this kind yet. Add one in the settings.</source>
        <translation>Il n’y a pas encore de compte pour les messages de cette sorte. Ajoutez-en un dans les réglages.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi en cours…</translation>
    </message>
    <message>
        <source>The test is on its way to %1.</source>
        <translation>Le test est en route vers %1.</translation>
    </message>
</context>
<context>
    <name>comptoir::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>comptoir::TextWriting</name>
    <message>
        <source>Text of the message</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>Write your message</source>
        <translation>Écrivez votre message</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Replace them by simple letters</source>
        <translation>Les remplacer par des lettres simples</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 characters, %2 left in this part</source>
        <translation>%1 caractères, encore %2 dans cette partie</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>These make every part shorter (70 characters in place of 160): %1</source>
        <translation>Ceux-ci raccourcissent chaque partie (70 caractères au lieu de 160)&#x202f;: %1</translation>
    </message>
    <message>
        <source>The provider adds how to stop the messages.</source>
        <translation>Le prestataire ajoute comment arrêter les messages.</translation>
    </message>
    <message>
        <source>The provider adds “%1”, which is counted here.</source>
        <translation>Le prestataire ajoute «&#x202f;%1&#x202f;», qui est compté ici.</translation>
    </message>
    <message>
        <source>A marketing message must say how to stop the messages.</source>
        <translation>Un message marketing doit dire comment arrêter les messages.</translation>
    </message>
    <message>
        <source>Add “%1” at the end</source>
        <translation>Ajouter «&#x202f;%1&#x202f;» à la fin</translation>
    </message>
</context>
<context>
    <name>comptoir::TimeChart</name>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Copy the picture and its figures</source>
        <translation>Copier l’image et ses chiffres</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Figures as a file…</source>
        <translation>Chiffres dans un fichier…</translation>
    </message>
    <message>
        <source>Picture as PNG or SVG…</source>
        <translation>Image PNG ou SVG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Enregistrer le graphique comme image</translation>
    </message>
</context>
<context>
    <name>comptoir::TimeChartView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>in a chart: %1 is a line&apos;s name or a month, %2 its figure</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>Dans un graphique</translation>
    </message>
    <message>
        <source>The figures of the next point, or the one before</source>
        <translation>Les chiffres du point suivant ou précédent</translation>
    </message>
    <message>
        <source>The figures of the first or last point</source>
        <translation>Les chiffres du premier ou du dernier point</translation>
    </message>
</context>
<context>
    <name>comptoir::TimeTableModel</name>
    <message>
        <source>Period</source>
        <extracomment>column with days, weeks or months</extracomment>
        <translation>Période</translation>
    </message>
</context>
<context>
    <name>comptoir::TimelineTab</name>
    <message>
        <source>Search in the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing in this history matches.</source>
        <translation>Rien dans cet historique ne correspond.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Nothing has happened yet with this customer.</source>
        <translation>Il ne s’est encore rien passé avec ce client.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Paniers</translation>
    </message>
    <message>
        <source>Steps and refunds</source>
        <translation>Étapes et remboursements</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Visits and events</source>
        <translation>Visites et événements</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Fusions</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>of the history: what is shown</extracomment>
        <translation>Tout</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message>
        <source>What the history shows</source>
        <translation>Ce que montre l’historique</translation>
    </message>
</context>
<context>
    <name>comptoir::ToastCard</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cette notification</translation>
    </message>
</context>
<context>
    <name>comptoir::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Connect a shop, and your day appears here.</source>
        <translation>Connectez une boutique, et votre journée apparaîtra ici.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>“%1” is coming in for the first time. The figures and lists below are not whole yet. %2</source>
        <extracomment>%1 is a shop, %2 how far it is: &quot;Orders: 1 250 of 3 000, about 2 minutes left&quot;</extracomment>
        <translation>«&#x202f;%1&#x202f;» arrive pour la première fois. Les chiffres et les listes ci-dessous sont encore incomplets. %2</translation>
    </message>
    <message>
        <source>“%1” has only come in partly so far. The figures and lists below are not whole yet.</source>
        <extracomment>%1 is a shop</extracomment>
        <translation>«&#x202f;%1&#x202f;» n’est arrivée qu’en partie jusqu’ici. Les chiffres et les listes ci-dessous sont encore incomplets.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>comptoir::TopBar</name>
    <message>
        <source>Search for a customer, an order, a product…</source>
        <translation>Rechercher un client, une commande, un produit…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Rechercher partout</translation>
    </message>
</context>
<context>
    <name>comptoir::Tray</name>
    <message>
        <source>Comptoir stays here and goes on syncing. “Quit” in this icon&apos;s menu ends it; the settings say whether it stays at all.</source>
        <translation>Comptoir reste ici et continue de synchroniser. «&#x202f;Quitter&#x202f;», dans le menu de cette icône, l’arrête&#x202f;; les réglages disent s’il reste ou non.</translation>
    </message>
</context>
<context>
    <name>comptoir::TrialStep</name>
    <message>
        <source>The test is running</source>
        <translation>L’essai est en cours</translation>
    </message>
    <message>
        <source>Asking %1… Nothing is sent.</source>
        <translation>Question à %1… Rien n’est envoyé.</translation>
    </message>
    <message>
        <source>The account works: the server let Comptoir in.</source>
        <translation>Le compte fonctionne&#x202f;: le serveur a laissé entrer Comptoir.</translation>
    </message>
    <message>
        <source>The account works: the provider knows the keys.</source>
        <translation>Le compte fonctionne&#x202f;: le fournisseur reconnaît les clés.</translation>
    </message>
    <message>
        <source>Credit left: %1.</source>
        <translation>Crédit restant&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The test did not succeed. Nothing was changed; the limits can be changed all the same.</source>
        <translation>L’essai n’a pas réussi. Rien n’a été modifié&#x202f;; les limites peuvent l’être malgré tout.</translation>
    </message>
    <message>
        <source>The test did not succeed. Nothing was kept.</source>
        <translation>L’essai n’a pas réussi. Rien n’a été gardé.</translation>
    </message>
</context>
<context>
    <name>comptoir::UndoHistory</name>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Undone on the page “%1”: %2</source>
        <extracomment>%1 is a page (&quot;Customers&quot;), %2 a sentence that says what was done</extracomment>
        <translation>Annulé sur la page «&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
    <message>
        <source>Done again on the page “%1”: %2</source>
        <translation>Rétabli sur la page «&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>%1 Undo once more to undo what you did before: %2</source>
        <extracomment>%1 says what cannot be undone, %2 what was done before: &quot;The tag VIP was given.&quot;</extracomment>
        <translation>%1 Annulez une fois de plus pour annuler ce que vous aviez fait avant&#x202f;: %2</translation>
    </message>
    <message>
        <source>There is nothing left to undo. Everything stays as it is.</source>
        <translation>Il n’y a plus rien à annuler. Tout reste en l’état.</translation>
    </message>
    <message>
        <source>There is nothing to do again. Everything stays as it is.</source>
        <translation>Il n’y a rien à rétablir. Tout reste en l’état.</translation>
    </message>
</context>
<context>
    <name>comptoir::UndoHold</name>
    <message>
        <source>Still going on: %1. As soon as it ends you can undo it; until then nothing older is undone.</source>
        <extracomment>%1 says what goes on: Giving the tag “VIP”</extracomment>
        <translation>Encore en cours&#x202f;: %1. Dès que ce sera fini, vous pourrez l’annuler&#x202f;; d’ici là, rien de plus ancien n’est annulé.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>comptoir::ValuesButton</name>
    <message>
        <source>choose…</source>
        <translation>choisir…</translation>
    </message>
</context>
<context>
    <name>comptoir::VariantsModel</name>
    <message>
        <source>No longer in the shop</source>
        <translation>Plus dans la boutique</translation>
    </message>
    <message>
        <source>%1 (no longer in the shop)</source>
        <extracomment>a variant that the shop no longer has</extracomment>
        <translation>%1 (plus dans la boutique)</translation>
    </message>
    <message>
        <source>Variant</source>
        <extracomment>columns of the variants of a product</extracomment>
        <translation>Déclinaison</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
</context>
<context>
    <name>comptoir::WelcomePage</name>
    <message>
        <source>Welcome to Comptoir</source>
        <translation>Bienvenue dans Comptoir</translation>
    </message>
    <message>
        <source>Explore the demo shop</source>
        <translation>Découvrir la boutique de démonstration</translation>
    </message>
    <message>
        <source>Two shops with invented customers, to try everything. Leave it whenever you like.</source>
        <translation>Deux boutiques aux clients inventés, pour tout essayer. Quittez-les quand vous voulez.</translation>
    </message>
    <message>
        <source>Connect a shop</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>PrestaShop or Shopify, with a key that may only read.</source>
        <translation>PrestaShop ou Shopify, avec une clé qui ne peut que lire.</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Faire entrer un fichier</translation>
    </message>
    <message>
        <source>Customers or orders from a CSV file.</source>
        <translation>Des clients ou des commandes depuis un fichier CSV.</translation>
    </message>
    <message>
        <source>Skip, I will do this later</source>
        <translation>Passer, je le ferai plus tard</translation>
    </message>
    <message>
        <source>Comptoir only reads your shop. Nothing leaves this computer.</source>
        <translation>Comptoir ne fait que lire votre boutique. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>How should it look?</source>
        <translation>Quelle apparence préférez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Par où voulez-vous commencer&#x202f;?</translation>
    </message>
    <message>
        <source>Every customer, order and cart of your shops on your own desk, also without a connection. First: which language do you speak?</source>
        <translation>Chaque client, commande et panier de vos boutiques sur votre propre bureau, même sans connexion. D’abord&#x202f;: quelle langue parlez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Light, dark, or as the other programs on this computer. You can change it at any time.</source>
        <translation>Claire, sombre, ou comme les autres programmes de cet ordinateur. Vous pouvez en changer à tout moment.</translation>
    </message>
    <message>
        <source>Nothing here is final: each way is also in the settings.</source>
        <translation>Rien ici n’est définitif&#x202f;: chaque chemin est aussi dans les réglages.</translation>
    </message>
    <message>
        <source>Start without a shop</source>
        <translation>Commencer sans boutique</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>comptoir::WhyView</name>
    <message>
        <source>%1 is in it.</source>
        <translation>%1 y est.</translation>
    </message>
    <message>
        <source>%1 is not in it.</source>
        <translation>%1 n’y est pas.</translation>
    </message>
    <message>
        <source>The rule asks nothing: everybody is in it.</source>
        <translation>La règle ne demande rien&#x202f;: tout le monde y est.</translation>
    </message>
    <message>
        <source>If nothing new happens, a condition changes on %1.</source>
        <translation>Si rien de nouveau n’arrive, une condition change le %1.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>%1 is what a customer has: a number, an amount, a date</extracomment>
        <translation>Trouvé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Found: nothing</source>
        <translation>Trouvé&#x202f;: rien</translation>
    </message>
    <message>
        <source>changes by itself on %1</source>
        <translation>changera d’elle-même le %1</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>Oui&#x202f;: %1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Non&#x202f;: %1</translation>
    </message>
    <message>
        <source>Nothing of the rule is finished yet: nothing is counted.</source>
        <translation>Rien de la règle n’est encore terminé&#x202f;: rien n’est compté.</translation>
    </message>
    <message>
        <source>Not counted. %1</source>
        <extracomment>%1 is a whole sentence: what a condition needs</extracomment>
        <translation>Non compté. %1</translation>
    </message>
    <message>
        <source>Not finished, not counted. %1</source>
        <extracomment>%1 is a whole sentence: what is missing in a condition; empty: in all of a group</extracomment>
        <translation>Pas terminé, non compté. %1</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <extracomment>read by screen readers: a condition that a customer fulfils, or does not</extracomment>
        <translation>Non compté&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>comptoir::WindowChoices</name>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Rester dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>The shops stay in step; “Quit” in the tray&apos;s menu ends the program.</source>
        <translation>Les boutiques restent à jour&#x202f;; «&#x202f;Quitter&#x202f;», dans le menu de l’icône, arrête le programme.</translation>
    </message>
    <message>
        <source>This desktop has no tray to stay in.</source>
        <translation>Ce bureau n’a pas de zone de notification où rester.</translation>
    </message>
</context>
<context>
    <name>comptoir::WordingCard</name>
    <message>
        <source>The way out</source>
        <translation>La sortie</translation>
    </message>
    <message>
        <source>Every advertising message says how to get no more of them, free and simple. Without it no message leaves.</source>
        <translation>Chaque message publicitaire dit comment ne plus en recevoir, gratuitement et simplement. Sans cela, aucun message ne part.</translation>
    </message>
    <message>
        <source>Postal and electronic communications code (CPCE), art. L34-5: each message says who sends it and how to object.</source>
        <translation>Code des postes et des communications électroniques (CPCE), art. L34-5&#x202f;: chaque message dit qui l’envoie et comment s’y opposer.</translation>
    </message>
    <message>
        <source>In e-mails ({{unsubscribe_link}} is the link)</source>
        <translation>Dans les e-mails ({{unsubscribe_link}} est le lien)</translation>
    </message>
    <message>
        <source>In text messages</source>
        <translation>Dans les SMS</translation>
    </message>
    <message>
        <source>Where the provider adds its own words, such as STOP au 36111, these are left out.</source>
        <translation>Quand le fournisseur ajoute les siens, comme STOP au 36111, ceux-ci sont omis.</translation>
    </message>
</context>
<context>
    <name>comptoir::WordsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::BinaryFile</name>
    <message>
        <source>This file is not a table of text. Nothing was imported. If it comes from a spreadsheet, save it there as CSV and choose that file.</source>
        <translation>Ce fichier n’est pas un tableau en texte. Rien n’a été importé. S’il vient d’un tableur, enregistrez-le d’abord en CSV et choisissez ce fichier-là.</translation>
    </message>
    <message>
        <source>This is a workbook of Excel or LibreOffice. Nothing was imported. Open it there, save it as CSV and choose that file.</source>
        <translation>C’est un classeur Excel ou LibreOffice. Rien n’a été importé. Ouvrez-le dans le tableur, enregistrez-le en CSV et choisissez ce fichier-là.</translation>
    </message>
    <message>
        <source>This is an archive with other files inside. Nothing was imported. Unpack it and choose the CSV file that it holds.</source>
        <translation>C’est une archive qui contient d’autres fichiers. Rien n’a été importé. Décompressez-la et choisissez le fichier CSV qu’elle contient.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::ExportLabels</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Average basket</source>
        <translation>Panier moyen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Première commande</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::Exporter</name>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>L’export a été arrêté. Aucun fichier n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::FieldLabels</name>
    <message>
        <source>Customer number</source>
        <translation>Numéro de client</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Title or gender</source>
        <translation>Civilité ou genre</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Client depuis</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Adresse, deuxième ligne</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Numéro de commande</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Date de commande</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>Total de la commande</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Discount code</source>
        <translation>Code promo</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Order state</source>
        <translation>État de la commande</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Payée par</translation>
    </message>
    <message>
        <source>Channel or source</source>
        <translation>Canal ou source</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Numéro de produit</translation>
    </message>
    <message>
        <source>Product reference</source>
        <translation>Référence du produit</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Déclinaison</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Line total</source>
        <translation>Total de la ligne</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Channel (e-mail, SMS …)</source>
        <translation>Canal (e-mail, SMS …)</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>Consent (yes or no)</source>
        <translation>Consentement (oui ou non)</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>Consentement donné le</translation>
    </message>
    <message>
        <source>Consent given through</source>
        <translation>Consentement donné par</translation>
    </message>
    <message>
        <source>Text agreed to</source>
        <translation>Texte accepté</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>Numéro d’événement</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Genre d’événement</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>De quoi il s’agissait</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Value (points, seconds …)</source>
        <translation>Valeur (points, secondes …)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::FileInspector</name>
    <message>
        <source>This file holds no rows. Nothing was imported. Check that it is the file you meant.</source>
        <translation>Ce fichier ne contient aucune ligne. Rien n’a été importé. Vérifiez que c’est bien le fichier voulu.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Nothing was imported. Check that it is still there and that no other program holds it.</source>
        <translation>Le fichier ne peut pas être ouvert. Rien n’a été importé. Vérifiez qu’il est toujours là et qu’aucun autre programme ne le retient.</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was imported.</source>
        <translation>L’import a été arrêté. Rien n’a été importé.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::Importer</name>
    <message>
        <source>Imported files</source>
        <extracomment>name of the pseudo-shop whose customers and orders come from imported files</extracomment>
        <translation>Fichiers importés</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::MapColumns</name>
    <message>
        <source>The mapping cannot be used: “columns” is missing, empty or not a list. Nothing was imported. Say there which column is which field.</source>
        <translation>La correspondance est inutilisable&#x202f;: «&#x202f;columns&#x202f;» manque, est vide ou n’est pas une liste. Rien n’a été importé. Dites-y quelle colonne remplit quel champ.</translation>
    </message>
    <message>
        <source>The mapping cannot be used: “columns” holds more than %1 entries. Nothing was imported. Name each field once.</source>
        <translation>La correspondance est inutilisable&#x202f;: «&#x202f;columns&#x202f;» contient plus de %1 entrées. Rien n’a été importé. Nommez chaque champ une seule fois.</translation>
    </message>
    <message>
        <source>The mapping fills the field “%1” from two columns. Nothing was imported. Keep the one that counts.</source>
        <extracomment>%1 is a word of the mapping file</extracomment>
        <translation>La correspondance remplit le champ «&#x202f;%1&#x202f;» à partir de deux colonnes. Rien n’a été importé. Gardez celle qui compte.</translation>
    </message>
    <message>
        <source>The mapping fills the field “%1” from the column with the “index” %2, but this file has only %3 columns, counted from 0. Nothing was imported.</source>
        <extracomment>%1 is a word of the mapping file, %2 and %3 are numbers</extracomment>
        <translation>La correspondance remplit le champ «&#x202f;%1&#x202f;» à partir de la colonne d’«&#x202f;index&#x202f;» %2, mais ce fichier n’a que %3 colonnes, comptées à partir de 0. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The mapping names a column “%1”, but no row of this file is read as headers. Nothing was imported. Say “index” instead, or that “header” is true.</source>
        <translation>La correspondance nomme une colonne «&#x202f;%1&#x202f;», mais aucune ligne de ce fichier n’est lue comme ligne d’en-têtes. Rien n’a été importé. Indiquez plutôt «&#x202f;index&#x202f;», ou mettez «&#x202f;header&#x202f;» à true.</translation>
    </message>
    <message>
        <source>The mapping names a column “%1”, which this file has not. Nothing was imported. Its columns are: %2.</source>
        <extracomment>%1 is a word of the mapping file, %2 is a list of headers</extracomment>
        <translation>La correspondance nomme une colonne «&#x202f;%1&#x202f;» que ce fichier n’a pas. Rien n’a été importé. Ses colonnes sont&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The mapping names a field “%1”, which there is not. Nothing was imported. The fields of “%2” are: %3.</source>
        <extracomment>%1 and %2 are words of the mapping file, %3 is a list of such words</extracomment>
        <translation>La correspondance nomme un champ «&#x202f;%1&#x202f;» qui n’existe pas. Rien n’a été importé. Les champs de «&#x202f;%2&#x202f;» sont&#x202f;: %3.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::PlaceFile</name>
    <message>
        <source>No columns with postcodes, latitudes and longitudes were found in this file. Nothing was changed. Name them in the first row.</source>
        <translation>Ce fichier ne contient pas de colonnes avec codes postaux, latitudes et longitudes. Rien n’a été changé. Nommez-les dans la première ligne.</translation>
    </message>
    <message>
        <source>The country is none that is known.</source>
        <translation>Le pays n’est pas un pays connu.</translation>
    </message>
    <message>
        <source>The postcode is missing, or is none.</source>
        <translation>Le code postal manque, ou n’en est pas un.</translation>
    </message>
    <message>
        <source>The latitude and longitude are missing, or are no place.</source>
        <translation>La latitude et la longitude manquent, ou ne désignent aucun lieu.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::ProfileJson</name>
    <message>
        <source>The mapping cannot be used: &quot;%1&quot; is missing or not understood. Nothing was imported. Correct the mapping file and try again.</source>
        <translation>La correspondance des colonnes ne peut pas être utilisée&#x202f;: «&#x202f;%1&#x202f;» manque ou n’est pas compris. Rien n’a été importé. Corrigez le fichier de correspondance et réessayez.</translation>
    </message>
    <message>
        <source>The file needs a column for one of these: %1. Choose it in the mapping.</source>
        <extracomment>%1 is a list of column names, of which one is enough: &quot;Customer number, E-mail&quot;</extracomment>
        <translation>Il faut au fichier une colonne pour l’un de ceux-ci&#x202f;: %1. Choisissez-la dans la correspondance.</translation>
    </message>
    <message>
        <source>The file needs a column with an amount: the order total, the line total or the unit price. Choose it in the mapping.</source>
        <translation>Il faut au fichier une colonne de montant&#x202f;: le total de la commande, le total de la ligne ou le prix unitaire. Choisissez-la dans la correspondance.</translation>
    </message>
    <message>
        <source>The mapping file is not a JSON object: it is understood up to byte %1. Nothing was imported. Correct the mapping file and try again.</source>
        <extracomment>%1 is a number: how many bytes of the file were understood</extracomment>
        <translation>Le fichier de correspondance n’est pas un objet JSON&#x202f;: il se comprend jusqu’à l’octet %1. Rien n’a été importé. Corrigez-le et réessayez.</translation>
    </message>
    <message>
        <source>The mapping names a currency “%1” (“currency”), which is no money of ISO 4217. Nothing was imported. Write a code such as EUR.</source>
        <extracomment>%1 is a word of the mapping file</extracomment>
        <translation>La correspondance nomme une devise «&#x202f;%1&#x202f;» («&#x202f;currency&#x202f;») qui n’est pas une monnaie de la norme ISO 4217. Rien n’a été importé. Écrivez un code comme EUR.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::Reader</name>
    <message>
        <source>This file is larger than %1, more than Comptoir reads at once. Nothing was imported. Split it into smaller files and import them one by one.</source>
        <translation>Ce fichier dépasse %1, plus que Comptoir n’en lit à la fois. Rien n’a été importé. Découpez-le en fichiers plus petits et importez-les un par un.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. The rows before that point are not affected. Check the disk or drive it is on and try again.</source>
        <translation>Le fichier n’a pas pu être lu jusqu’au bout. Les lignes d’avant ne sont pas touchées. Vérifiez le disque où il se trouve et réessayez.</translation>
    </message>
    <message>
        <source>A line of this file is longer than Comptoir reads, so reading stopped there. Check that it is the file you meant, and that its quotes are in pairs.</source>
        <translation>Une ligne de ce fichier est plus longue que ce que lit Comptoir&#x202f;: la lecture s’est arrêtée là. Vérifiez que c’est bien le fichier voulu et que ses guillemets vont par paires.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::RowBuilder</name>
    <message>
        <source>The row has a quotation mark in the wrong place, so its columns are not clear.</source>
        <translation>La ligne a un guillemet mal placé&#x202f;: ses colonnes ne sont pas claires.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed; everything after it belongs to this row.</source>
        <translation>Un guillemet n’est jamais refermé&#x202f;; tout ce qui suit appartient à cette ligne.</translation>
    </message>
    <message>
        <source>The row or one of its cells is too long.</source>
        <translation>La ligne ou l’une de ses cellules est trop longue.</translation>
    </message>
    <message>
        <source>The row has too many columns.</source>
        <translation>La ligne a trop de colonnes.</translation>
    </message>
    <message>
        <source>The row does not have as many columns as the first row of the file.</source>
        <translation>La ligne n’a pas autant de colonnes que la première ligne du fichier.</translation>
    </message>
    <message>
        <source>The row holds characters that no text has; the file may be damaged.</source>
        <translation>La ligne contient des caractères qu’aucun texte ne contient&#x202f;; le fichier est peut-être endommagé.</translation>
    </message>
    <message>
        <source>The e-mail address is not valid and was left out.</source>
        <translation>L’adresse e-mail n’est pas valide et a été laissée de côté.</translation>
    </message>
    <message>
        <source>The row has no customer number, valid e-mail address or phone number, so it is not clear who is meant.</source>
        <translation>La ligne n’a ni numéro de client, ni adresse e-mail valide, ni numéro de téléphone&#x202f;: on ne sait pas de qui il s’agit.</translation>
    </message>
    <message>
        <source>The row&apos;s consent, channel or purpose is not understood; yes, no or unsubscribed would be.</source>
        <translation>Le consentement, le canal ou la finalité de la ligne n’est pas compris&#x202f;; oui, non ou désinscrit conviendraient.</translation>
    </message>
    <message>
        <source>%1 (line %2 of the file)</source>
        <extracomment>proof of a consent: %1 is what the file gives, %2 a line number</extracomment>
        <translation>%1 (ligne %2 du fichier)</translation>
    </message>
    <message>
        <source>The consent is dated in the future, so it was not recorded.</source>
        <translation>Le consentement porte une date future&#x202f;: il n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>The consent has no date or no source, so it was not recorded: without proof it could not be shown to anybody who asks.</source>
        <translation>Le consentement n’a pas de date ou pas de source&#x202f;: il n’a pas été enregistré, car sans preuve il ne pourrait être montré à qui le demanderait.</translation>
    </message>
    <message>
        <source>The row says neither yes nor no.</source>
        <translation>La ligne ne dit ni oui ni non.</translation>
    </message>
    <message>
        <source>The rows of this order are far apart in the file. Sort the file by order number and import it again.</source>
        <translation>Les lignes de cette commande sont éloignées dans le fichier. Triez le fichier par numéro de commande et importez-le de nouveau.</translation>
    </message>
    <message>
        <source>The row has no order date.</source>
        <translation>La ligne n’a pas de date de commande.</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>La ligne n’a pas de date.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::RowCells</name>
    <message>
        <source>Column &quot;%1&quot;: %2</source>
        <extracomment>%1 is a column name, %2 says what is wrong with the cell</extracomment>
        <translation>Colonne «&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
    <message>
        <source>this is not a date in the format chosen for this file.</source>
        <translation>ce n’est pas une date au format choisi pour ce fichier.</translation>
    </message>
    <message>
        <source>this is not an amount in the format chosen for this file.</source>
        <translation>ce n’est pas un montant au format choisi pour ce fichier.</translation>
    </message>
    <message>
        <source>this is not a whole number.</source>
        <translation>ce n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>this is not a number in the format chosen for this file.</source>
        <translation>ce n’est pas un nombre au format choisi pour ce fichier.</translation>
    </message>
    <message>
        <source>The row has amounts but no currency. Choose the currency of the file.</source>
        <translation>La ligne a des montants mais pas de devise. Choisissez la devise du fichier.</translation>
    </message>
    <message>
        <source>this is not a currency; EUR or CHF would be.</source>
        <translation>ce n’est pas une devise&#x202f;; EUR ou CHF en serait une.</translation>
    </message>
    <message>
        <source>there is no such day in the calendar.</source>
        <translation>ce jour n’existe pas dans le calendrier.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: %2 is no day of the calendar; imported without it.</source>
        <extracomment>%1 is a column name, %2 what its cell holds</extracomment>
        <translation>Colonne «&#x202f;%1&#x202f;»&#x202f;: %2 n’est pas un jour du calendrier&#x202f;; importé sans cette date.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: %2 is not a date in the format chosen for this file; imported without it.</source>
        <translation>Colonne «&#x202f;%1&#x202f;»&#x202f;: %2 n’est pas une date au format choisi pour ce fichier&#x202f;; importé sans cette date.</translation>
    </message>
</context>
<context>
    <name>comptoir::csv::TableFile</name>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::ConnectionText</name>
    <message>
        <source>PrestaShop writes its dates in the shop&apos;s own time without saying which. Comptoir reads them as %1: change that in the shop&apos;s settings if the shop is set to another zone.</source>
        <extracomment>%1: a time zone such as Europe/Paris</extracomment>
        <translation>PrestaShop écrit ses dates à l’heure de la boutique sans dire laquelle. Comptoir les lit comme %1&#x202f;: changez-le dans les réglages de la boutique si elle est dans un autre fuseau.</translation>
    </message>
    <message numerus="yes">
        <source>This is a multistore with %n shops. Comptoir reads the one that this address belongs to, unless you choose another in the shop&apos;s settings.</source>
        <translation>
            <numerusform>C’est un multiboutique avec %n boutique. Comptoir lit celle à laquelle appartient cette adresse, sauf si vous en choisissez une autre dans les réglages de la boutique.</numerusform>
            <numerusform>C’est un multiboutique avec %n boutiques. Comptoir lit celle à laquelle appartient cette adresse, sauf si vous en choisissez une autre dans les réglages de la boutique.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::ConnectorText</name>
    <message>
        <source>Comptoir does not read &quot;%1&quot; from PrestaShop.</source>
        <translation>Comptoir ne lit pas «&#x202f;%1&#x202f;» dans PrestaShop.</translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::FailureText</name>
    <message>
        <source>The shop&apos;s web server does not pass the key on to PrestaShop. Nothing was changed. Ask your host to let the Authorization header through (CGIPassAuth On), or switch on &quot;CGI mode&quot; on the web service page of your shop.</source>
        <translation>Le serveur web de la boutique ne transmet pas la clé à PrestaShop. Rien n’a été modifié. Demandez à votre hébergeur de laisser passer l’en-tête Authorization (CGIPassAuth On), ou activez le «&#x202f;mode CGI&#x202f;» sur la page Webservice de votre boutique.</translation>
    </message>
    <message>
        <source>The shop refuses the web service key. Nothing was changed. Check in the back office, under Advanced Parameters &gt; Web service, that the key exists, is enabled and is copied whole (32 characters).</source>
        <translation>La boutique refuse la clé du webservice. Rien n’a été modifié. Vérifiez dans le back-office, sous Paramètres avancés &gt; Webservice, que la clé existe, est active et copiée en entier (32 caractères).</translation>
    </message>
    <message>
        <source>The key may not read &quot;%1&quot;. What came in before is safe. Tick &quot;View (GET)&quot; for &quot;%1&quot; on the key&apos;s page in the back office.</source>
        <extracomment>%1: PrestaShop&apos;s word for a resource, such as customers</extracomment>
        <translation>La clé ne peut pas lire «&#x202f;%1&#x202f;». Ce qui est déjà arrivé est en sécurité. Cochez «&#x202f;Afficher (GET)&#x202f;» pour «&#x202f;%1&#x202f;» sur la page de la clé dans le back-office.</translation>
    </message>
    <message>
        <source>The key belongs to another shop of this multistore. Nothing was changed. Link the key to this shop on its page in the back office.</source>
        <translation>La clé appartient à une autre boutique de ce multiboutique. Rien n’a été modifié. Associez la clé à cette boutique sur sa page dans le back-office.</translation>
    </message>
    <message>
        <source>There is no PrestaShop web service at this address. Nothing was changed. Check the address, with its folder if the shop lives in one, and that friendly URLs are on or the .htaccess file is in place.</source>
        <translation>Il n’y a pas de webservice PrestaShop à cette adresse. Rien n’a été modifié. Vérifiez l’adresse, avec son dossier si la boutique est dans un dossier, et que les URL simplifiées sont actives ou que le fichier .htaccess est en place.</translation>
    </message>
    <message>
        <source>The shop sends us to another page instead of answering. Nothing was changed. Check the address of the shop.</source>
        <translation>La boutique nous renvoie vers une autre page au lieu de répondre. Rien n’a été modifié. Vérifiez l’adresse de la boutique.</translation>
    </message>
    <message>
        <source>The shop answers under another address: %1. Nothing was changed. Change the address of the shop to that one.</source>
        <extracomment>%1: an address such as https://www.shop.example</extracomment>
        <translation>La boutique répond à une autre adresse&#x202f;: %1. Rien n’a été modifié. Remplacez l’adresse de la boutique par celle-ci.</translation>
    </message>
    <message>
        <source>A firewall in front of the shop blocks us. What came in before is safe. Ask your host to let the web service (/api/) through for this computer.</source>
        <translation>Un pare-feu devant la boutique nous bloque. Ce qui est déjà arrivé est en sécurité. Demandez à votre hébergeur de laisser cet ordinateur accéder au webservice (/api/).</translation>
    </message>
    <message>
        <source>The shop asks us to slow down. What came in before is safe. Comptoir tries again later by itself.</source>
        <translation>La boutique demande de ralentir. Ce qui est déjà arrivé est en sécurité. Comptoir réessaiera plus tard de lui-même.</translation>
    </message>
    <message>
        <source>The web service of the shop is switched off. What came in before is safe. Switch it on in the back office, under Advanced Parameters &gt; Web service.</source>
        <translation>Le webservice de la boutique est désactivé. Ce qui est déjà arrivé est en sécurité. Activez-le dans le back-office, sous Paramètres avancés &gt; Webservice.</translation>
    </message>
    <message>
        <source>This version of PrestaShop has no &quot;%1&quot;. The rest is not affected.</source>
        <extracomment>%1: PrestaShop&apos;s word for a resource</extracomment>
        <translation>Cette version de PrestaShop n’a pas de «&#x202f;%1&#x202f;». Le reste n’est pas touché.</translation>
    </message>
    <message>
        <source>The shop no longer has this record of &quot;%1&quot;. The rest is not affected.</source>
        <translation>La boutique n’a plus cette fiche de «&#x202f;%1&#x202f;». Le reste n’est pas touché.</translation>
    </message>
    <message>
        <source>The shop answered with a web page instead of data. What came in before is safe. Look at the shop in a browser: it may be in maintenance, or the address may lead elsewhere.</source>
        <translation>La boutique a répondu par une page web au lieu de données. Ce qui est déjà arrivé est en sécurité. Regardez la boutique dans un navigateur&#x202f;: elle est peut-être en maintenance, ou l’adresse mène ailleurs.</translation>
    </message>
    <message>
        <source>The shop failed while it prepared &quot;%1&quot;. What came in before is safe. Comptoir tries again later; if it lasts, show your host the error log of the shop.</source>
        <translation>La boutique a échoué en préparant «&#x202f;%1&#x202f;». Ce qui est déjà arrivé est en sécurité. Comptoir réessaiera plus tard&#x202f;; si cela dure, montrez à votre hébergeur le journal d’erreurs de la boutique.</translation>
    </message>
    <message>
        <source>The shop&apos;s answer about &quot;%1&quot; cannot be understood. What came in before is safe. If it lasts, please report it with the version of PrestaShop.</source>
        <translation>La réponse de la boutique sur «&#x202f;%1&#x202f;» est incompréhensible. Ce qui est déjà arrivé est en sécurité. Si cela dure, signalez-le avec la version de PrestaShop.</translation>
    </message>
    <message>
        <source>The shop&apos;s answer about &quot;%1&quot; is larger than Comptoir accepts. What came in before is safe.</source>
        <translation>La réponse de la boutique sur «&#x202f;%1&#x202f;» est plus grande que ce que Comptoir accepte. Ce qui est déjà arrivé est en sécurité.</translation>
    </message>
    <message>
        <source>The shop sends us to an address without https: %1. Nothing was changed, and the key was not sent there, where it would travel in clear. Ask your shop&apos;s host to let the shop answer under https.</source>
        <extracomment>%1: an address such as http://shop.example</extracomment>
        <translation>La boutique nous renvoie vers une adresse sans https&#x202f;: %1. Rien n’a été modifié, et la clé n’y a pas été envoyée&#x202f;: elle y voyagerait en clair. Demandez à votre hébergeur que la boutique réponde en https.</translation>
    </message>
    <message>
        <source>The shop sends us to another host: %1 instead of %2. Nothing was changed, and the key was not sent there. If you know that this is your shop&apos;s address now, change it in the settings: the key is then sent to that host. If you do not know it, leave the address as it is and ask whoever looks after your shop.</source>
        <extracomment>%1: an address such as https://other.example, %2: of the shop as it is now, shop.example</extracomment>
        <translation>La boutique nous renvoie vers un autre serveur&#x202f;: %1 au lieu de %2. Rien n’a été modifié, et la clé n’y a pas été envoyée. Si vous savez que c’est désormais l’adresse de votre boutique, changez-la dans les réglages&#x202f;: la clé sera alors envoyée à ce serveur. Si vous ne le connaissez pas, laissez l’adresse telle quelle et demandez à la personne qui s’occupe de votre boutique.</translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::ParseText</name>
    <message>
        <source>A record of &quot;%1&quot; cannot be read because of its field &quot;%2&quot;. It is set aside; the others came in.</source>
        <extracomment>%1: kind of record, such as Orders; %2: name of a field</extracomment>
        <translation>Une fiche de «&#x202f;%1&#x202f;» ne peut pas être lue à cause de son champ «&#x202f;%2&#x202f;». Elle est mise de côté&#x202f;; les autres sont entrées.</translation>
    </message>
    <message>
        <source>Comptoir does not read &quot;%1&quot; from PrestaShop.</source>
        <translation>Comptoir ne lit pas «&#x202f;%1&#x202f;» dans PrestaShop.</translation>
    </message>
    <message>
        <source>A record of &quot;%1&quot; was kept only in part, so it cannot be read again from here. Once it is changed in the shop, or with a full synchronisation, it comes again.</source>
        <extracomment>%1: kind of record, such as Orders</extracomment>
        <translation>Une fiche de «&#x202f;%1&#x202f;» n’a été gardée qu’en partie et ne peut pas être relue d’ici. Une fois modifiée dans la boutique, ou avec une synchronisation complète, elle reviendra.</translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::PlatformText</name>
    <message>
        <source>This is no address of a shop. Type it as in a browser, for example https://www.maison-tournesol.example.</source>
        <translation>Ce n’est pas l’adresse d’une boutique. Tapez-la comme dans un navigateur, par exemple https://www.maison-tournesol.example.</translation>
    </message>
    <message>
        <source>The address begins with http://, so the key and your customers&apos; data could be read on their way. Use https://; if the shop has none, ask your host for a certificate.</source>
        <translation>L’adresse commence par http://&#x202f;: la clé et les données de vos clients pourraient être lues en chemin. Utilisez https://&#x202f;; si la boutique n’en a pas, demandez un certificat à votre hébergeur.</translation>
    </message>
    <message>
        <source>1. In the back office of the shop, open Advanced Parameters &gt; Web service.
2. Set &quot;Enable PrestaShop&apos;s webservice&quot; to Yes and save.
3. Click &quot;Add new webservice key&quot;, then &quot;Generate&quot;, and write &quot;Comptoir&quot; in the description.
4. In the table of permissions, tick the column &quot;View (GET)&quot; for: %1. Tick nothing else: Comptoir only reads.
5. Save, copy the key of 32 characters and paste it here.</source>
        <extracomment>%1: list of technical names, such as customers, orders</extracomment>
        <translation>1. Dans le back-office de la boutique, ouvrez Paramètres avancés &gt; Webservice.
2. Réglez «&#x202f;Activer le webservice de PrestaShop&#x202f;» sur Oui et enregistrez.
3. Cliquez sur «&#x202f;Ajouter une nouvelle clé&#x202f;», puis sur «&#x202f;Générer&#x202f;», et écrivez «&#x202f;Comptoir&#x202f;» dans la description.
4. Dans le tableau des permissions, cochez la colonne «&#x202f;Afficher (GET)&#x202f;» pour&#x202f;: %1. Ne cochez rien d’autre&#x202f;: Comptoir ne fait que lire.
5. Enregistrez, copiez la clé de 32 caractères et collez-la ici.</translation>
    </message>
    <message>
        <source>Address of the shop</source>
        <translation>Adresse de la boutique</translation>
    </message>
    <message>
        <source>As in a browser, with its folder if the shop lives in one.</source>
        <translation>Comme dans un navigateur, avec son dossier si la boutique est dans un dossier.</translation>
    </message>
    <message>
        <source>Web service key</source>
        <translation>Clé du webservice</translation>
    </message>
    <message>
        <source>32 letters and digits, from Advanced Parameters &gt; Web service. It is kept in the keychain of this computer only.</source>
        <translation>32 lettres et chiffres, depuis Paramètres avancés &gt; Webservice. Elle n’est gardée que dans le trousseau de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::ReaderText</name>
    <message>
        <source>The shop fails whenever it is asked for number %2 of &quot;%1&quot;. That record was left out; the others came in. Open it in the back office and look for odd characters.</source>
        <extracomment>%1: kind of record, such as Orders; %2: its number in the shop</extracomment>
        <translation>La boutique échoue chaque fois qu’on lui demande le numéro %2 de «&#x202f;%1&#x202f;». Cette fiche a été laissée de côté&#x202f;; les autres sont entrées. Ouvrez-la dans le back-office et cherchez des caractères inhabituels.</translation>
    </message>
</context>
<context>
    <name>comptoir::prestashop::ResourceText</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Customer groups</source>
        <translation>Groupes de clients</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Order states</source>
        <translation>États de commande</translation>
    </message>
    <message>
        <source>Order histories</source>
        <translation>Historiques de commande</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Remboursements</translation>
    </message>
    <message>
        <source>Carts</source>
        <translation>Paniers</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Devises</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Boutiques</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Product variants</source>
        <translation>Déclinaisons de produits</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Discount codes</source>
        <translation>Codes promo</translation>
    </message>
</context>
</TS>
