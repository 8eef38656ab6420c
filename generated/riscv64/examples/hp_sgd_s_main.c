/* dsp-codegen sha256 48caf133ac85427f2a5538c2e79d06ad9972ac2f1893947307517251aa7c445d */
/*
 * hp_sgd_s_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 * The arrays are all zeros: fill them before the call. Every core of the mask makes this call.
 *
 * board: riscv64   operator: sgd   inputs: c0f0104ced6438b7
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    static half weight[1024]; /* weights */
    static half accumulate[1024]; /* momentum of each weight */
    static half gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_sgd_s(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end, core_mask);

    return 0;
}
