// Setting these changes what later steps run, or what the runner believes (attacks B.3.52).
const RESERVED =
  /^(PATH|PATHEXT|HOME|SHELL|ENV|IFS|PS4|CDPATH|BASH_ENV|BASH_FUNC_.*|PROMPT_COMMAND|NODE_.*|NPM_CONFIG_.*|PYTHON.*|PERL.*|RUBY.*|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|DOTNET_STARTUP_HOOKS|GIT_.*|SSH_.*|LD_.*|DYLD_.*|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_.*|CI|GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|STATE_.*)$/i

/** May no secret become this environment variable? */
export const isReserved = (name: string): boolean => RESERVED.test(name)

// Device names of Windows, whatever their extension.
const DEVICE = /^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\..*)?$/i

/** Would this name open a device on Windows? */
export const isDevice = (name: string): boolean => DEVICE.test(name)
